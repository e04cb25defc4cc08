import { expect, test } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { measureId } from "#src/domain/ids.ts";
import { agentsOf, smallWorld } from "#tests/small-world.ts";
import { gatherGroups } from "./gather-groups.ts";
import type { Condition, SumsQuestion } from "./metrics-store.ts";
import { createReception } from "./reception.ts";
import type { Services } from "./services.ts";

const [red1 = "", red2 = ""] = agentsOf("team-red");
const [blue1 = ""] = agentsOf("team-blue");
const handled = [{ measure: measureId("contacts_handled"), times: 1 }];

const question: SumsQuestion = {
  of: [{ name: "handled", of: { kind: "linear", linear: handled }, over: [] }],
  by: [AGENT, "week"],
  period: { from: day("2026-02-01"), to: day("2026-03-01") },
  where: [],
};

const only = (dimension: typeof AGENT, ...values: string[]): Condition => ({
  dimension,
  in: values,
});
const teams = [[only(TEAM, "team-red")], [only(TEAM, "team-blue")]];

async function scopeOver(services: Services) {
  const reception = createReception(services);
  const { signal } = new AbortController();
  const agent = { role: "agent", id: red1 } as const;
  const context = await reception.context(agent, await reception.moment(), { file: null, signal });
  return context.metrics;
}

test("many cohorts are asked for by one question, and are as each would be alone", async () => {
  const services = await smallWorld();
  const asked: SumsQuestion[] = [];
  const sums: typeof services.metrics.sums = (one, signal) => {
    asked.push(one);
    return services.metrics.sums(one, signal);
  };
  const alone = await scopeOver(services);
  const together = await scopeOver({ ...services, metrics: { ...services.metrics, sums } });
  const people = [[only(AGENT, red2)], [only(AGENT, blue1)]];
  const both = [only(TEAM, "team-red", "team-blue")];
  await together.gatherCohorts(question, [...teams, ...people, both]);
  expect(asked.map(({ by }) => by)).toEqual([
    [AGENT, "week", TEAM],
    [AGENT, "week", AGENT],
  ]);
  // Those that are picked by people are nobody, as they would be alone.
  expect(asked[1]?.where).toEqual([only(AGENT)]);
  const me = { level: AGENT, id: red1 };
  for (const where of [...teams, ...people, both]) {
    const gathered = await together.cohort({ ...question, where }, me);
    const { whole, own } = await alone.cohort({ ...question, where }, me);
    expect({ whole: gathered.whole, own: gathered.own }).toEqual({ whole, own });
  }
  // The last one is picked by two values, and is asked when it is looked at.
  expect(asked).toHaveLength(3);
});

test("a question that fails leaves no group waiting", async () => {
  const waited: Promise<unknown>[] = [];
  const gathered = gatherGroups(question, teams, {
    ask: () => Promise.reject(new Error("the engine is down")),
    keep(_, answer) {
      const asked = answer();
      waited.push(asked);
      return asked;
    },
  });
  await expect(gathered).rejects.toThrow("the engine is down");
  const ends = await Promise.allSettled(waited);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("what is kept is not asked", async () => {
  let asked = 0;
  await gatherGroups(question, teams, {
    async ask() {
      asked += 1;
      return { length: 0, keys: [[], []], columns: new Map() };
    },
    keep: async () => {},
  });
  expect(asked).toBe(0);
});
