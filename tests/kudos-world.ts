import { expect } from "vitest";
import { kudosFeedSchema, kudosSchema, type Kudos } from "#src/contract/recognition/kudos.ts";
import { DEFAULT_POLICY, type RecognitionPolicy } from "#src/domain/policy.ts";
import { agentsOf, appOver, NOW, smallWorld, type Ask } from "#tests/small-world.ts";

export const [ann = "", , cleo = "", dan = ""] = agentsOf("team-red");
export const [stranger = ""] = agentsOf("team-blue");
export const FEED = "/api/recognition/kudos";
export const json = { "Content-Type": "application/json" };

/** The small world with recognition on, and a clock that can be moved. */
export async function kudosWorld(recognition: Partial<RecognitionPolicy> = {}) {
  let now = NOW;
  const all = { ...DEFAULT_POLICY.recognition, on: true, ...recognition };
  const policy = { ...DEFAULT_POLICY, recognition: all };
  const services = await smallWorld({ policy, clock: () => now });
  const { signIn } = appOver(services);
  return {
    services,
    as: (role: string, id?: string) => signIn({ role, id }),
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

let sent = 0;
function newKey(): string {
  sent += 1;
  return `00000000-0000-4000-8000-${String(sent).padStart(12, "0")}`;
}

/** A body that thanks an agent, in words that no other has. */
export function thanks(to: string, more: object = {}) {
  return {
    key: newKey(),
    to: { level: "agent", id: to },
    value: "helped-me",
    text: `You found what I was looking for, number ${sent}.`,
    ...more,
  };
}

/** Asks to give. */
export const give = (ask: Ask, body: unknown) =>
  ask(FEED, { method: "POST", headers: json, body: JSON.stringify(body) });
/** Asks to change. */
export const change = (ask: Ask, { id, version }: Pick<Kudos, "id" | "version">, body: unknown) =>
  ask(`${FEED}/${encodeURIComponent(id)}`, {
    method: "PUT",
    headers: { ...json, "If-Match": `"${version}"` },
    body: JSON.stringify(body),
  });
/** Asks to report. */
export const report = (ask: Ask, { id }: Kudos, reason: string) =>
  ask(`${FEED}/${encodeURIComponent(id)}/reports`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ reason }),
  });

/** Gives kudos that nothing stands against. */
export async function given(ask: Ask, body: unknown): Promise<Kudos> {
  const answer = await give(ask, body);
  expect(answer.status).toBe(200);
  return kudosSchema.parse(await answer.json());
}

/** The feed as somebody reads it. */
export async function feed(ask: Ask, query = "") {
  return kudosFeedSchema.parse(await (await ask(FEED + query)).json());
}
