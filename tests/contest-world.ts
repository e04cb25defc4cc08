import {
  contestDetailSchema,
  contestsSchema,
  type ContestPlan,
} from "#src/contract/recognition/contests.ts";
import { createContestClerk } from "#server/recognition/contests/contest-clerk.ts";
import { appOver, smallWorld, type Ask } from "#tests/small-world.ts";

export const CONTESTS = "/api/recognition/contests";

/** A plan that keeps the rules, for the red team of the small world. */
export const PLAN: ContestPlan = {
  name: "Glad customers",
  about: "For the week after the move",
  prizes: ["A breakfast for the team"],
  of: "agent",
  within: "team:team-red",
  kpis: [{ kpi: "csat", weight: 2 }],
  scoring: "goals",
  anonymity: "none",
  from: "2026-03-03",
  to: "2026-03-15",
  lateDays: 2,
};
const json = { "Content-Type": "application/json" };

/** The small world with a clock that contests move on by. */
export async function contestWorld() {
  let now = new Date("2026-03-02T12:00:00Z");
  const services = await smallWorld({ clock: () => now });
  const { signIn } = appOver(services);
  return {
    services,
    as: (role: string, id?: string) => signIn({ role, id }),
    at: async (day: string) => {
      now = new Date(`${day}T12:00:00Z`);
      await createContestClerk(services)();
    },
  };
}

/** Puts something about a contest at the version that was seen; 0: there must be none. */
export const put = (ask: Ask, path: string, version: number, body: unknown) =>
  ask(CONTESTS + path, {
    method: "PUT",
    headers: {
      ...json,
      ...(version === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
export const move = (ask: Ask, id: string, version: number, body: unknown) =>
  put(ask, `/${id}/state`, version, body);
export const plan = (ask: Ask, change: Partial<ContestPlan> = {}, id = "mine") =>
  put(ask, `/${id}`, 0, { ...PLAN, ...change });

async function contestsOf(ask: Ask) {
  return contestsSchema.parse(await (await ask(CONTESTS)).json());
}
export async function detail(ask: Ask, id: string) {
  return contestDetailSchema.parse(await (await ask(`${CONTESTS}/${id}`)).json());
}
export const idsOf = async (ask: Ask) => (await contestsOf(ask)).contests.map(({ id }) => id);

/** The rule that an answer names; null where it is no refusal by one. */
export async function ruleOf(answer: Response): Promise<string | null> {
  if (answer.status !== 422) return null;
  const body = (await answer.json()) as { message?: { id: string } };
  return body.message?.id ?? null;
}
