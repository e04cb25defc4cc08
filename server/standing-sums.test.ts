import { expect, test } from "vitest";
import type { Persona } from "#src/contract/session.ts";
import { day } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { measureId } from "#src/domain/ids.ts";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { agentsOf, smallWorld } from "#tests/small-world.ts";
import type { SumsQuestion } from "./metrics-store.ts";
import { createReception } from "./reception.ts";

const [red1 = "", red2 = ""] = agentsOf("team-red");
const handled: SumsQuestion = {
  of: [
    {
      name: "handled",
      of: { kind: "linear", linear: [{ measure: measureId("contacts_handled"), times: 1 }] },
      over: [],
    },
  ],
  by: [AGENT],
  period: { from: day("2026-02-01"), to: day("2026-03-01") },
  where: [],
};

test("what answers rest on is kept until the facts change, for everybody's own scope", async () => {
  const services = await smallWorld({});
  let asked = 0;
  const metrics = {
    ...services.metrics,
    sums: (...question: Parameters<typeof services.metrics.sums>) => {
      asked += 1;
      return services.metrics.sums(...question);
    },
  };
  const reception = createReception({ ...services, metrics }, "http://localhost");
  const { signal } = new AbortController();
  const as = async (persona: Persona) =>
    (await reception.context(persona, await reception.moment(), { file: null, signal })).metrics;
  const lead: Persona = { role: "supervisor", id: "sup-red" };
  const own = await (await as(lead)).standing(handled);
  expect(await (await as(lead)).standing(handled)).toBe(own);
  expect(asked).toBe(1);
  const mine = await (await as({ role: "agent", id: red1 })).standing(handled);
  expect(mine.keys).toEqual([[red1]]);
  expect(own.keys[0]).toContain(red2);
  const row = { day: "2026-02-02", agent: red1, measures: { contacts_handled: 1 } };
  await services.metrics.apply(factBatch({ sequence: 1_000, source: "later" }, [row]));
  expect(await (await as(lead)).standing(handled)).not.toBe(own);
});
