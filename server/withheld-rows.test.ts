import { expect, test } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { QUEUE, TEAM } from "#src/domain/dimensions.ts";
import { measureId } from "#src/domain/ids.ts";
import { smallWorld } from "#tests/small-world.ts";
import type { Condition, GroupKey } from "./metrics-store.ts";
import { createReception } from "./reception.ts";

const period = { from: day("2026-02-01"), to: day("2026-03-01") };
const handled = measureId("contacts_handled");
const teams = (...names: readonly string[]): Condition => ({ dimension: TEAM, in: names });
const queues = (...names: readonly string[]): Condition => ({ dimension: QUEUE, in: names });

async function executive() {
  const reception = createReception(await smallWorld());
  const { signal } = new AbortController();
  const moment = await reception.moment();
  const { metrics } = await reception.context({ role: "executive" }, moment, {
    file: null,
    signal,
  });
  const isWithheld = async (by: readonly GroupKey[], ...where: readonly Condition[]) => {
    const of = { kind: "linear", linear: [{ measure: handled, times: 1 }] } as const;
    const table = await metrics.sums({
      of: [{ name: "handled", of, over: [] }],
      by,
      period,
      where,
    });
    return Array.from({ length: table.length }, (_, row) => table.withheld(row));
  };
  return { metrics, isWithheld };
}

test("what is withheld beside others is withheld alone", async () => {
  const { metrics, isWithheld } = await executive();
  // Red has twelve people, blue and gold six, tiny three. Among the teams blue goes with tiny: told alone, it would tell
  // tiny, as the total less the three others.
  expect(await isWithheld([TEAM])).toEqual([true, false, false, true]);
  expect(await isWithheld([], teams("team-blue"))).toEqual([true]);
  expect(await isWithheld([], teams("team-gold"))).toEqual([false]);
  expect(new Set(await isWithheld(["week"], teams("team-blue")))).toEqual(new Set([true]));
  expect(await isWithheld([QUEUE], teams("team-blue"))).toEqual([true, true]);
  const page = { period, measures: [handled], dimensions: [], limit: 1000, offset: 0 };
  const rows = await metrics.facts({ ...page, where: [teams("team-blue")] });
  expect(rows.withheld).toBe(true);
});

test("and in the company of others, whom one could ask for without it", async () => {
  const { isWithheld } = await executive();
  expect(await isWithheld([], teams("team-gold", "team-tiny"))).toEqual([true]);
  expect(await isWithheld([], teams("team-red", "team-gold", "team-blue"))).toEqual([true]);
  expect(await isWithheld([QUEUE], teams("team-gold", "team-tiny"))).toEqual([true, true]);
  expect(await isWithheld([], teams("team-red", "team-gold"))).toEqual([false]);
});

test("a kind of work that enough people did is shown, and each of its teams as among all", async () => {
  const { isWithheld } = await executive();
  expect(await isWithheld([], queues("Billing"))).toEqual([false]);
  expect(await isWithheld([], queues("Billing"), teams("team-gold"))).toEqual([false]);
  expect(await isWithheld([], queues("Billing"), teams("team-blue"))).toEqual([true]);
});
