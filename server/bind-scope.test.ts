import { describe, expect, test } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { AGENT, QUEUE, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import { measureId, ORGANISATION, type Subject } from "#src/domain/ids.ts";
import type { Persona } from "#src/contract/session.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { agentsOf, smallWorld } from "#tests/small-world.ts";
import type { GroupKey, Condition, SumsQuestion } from "./metrics-store.ts";
import { createReception } from "./reception.ts";
import type { Services } from "./services.ts";
import { createMemoryMetrics } from "./stores/memory-metrics.ts";

const period = { from: day("2026-02-01"), to: day("2026-03-01") };
const handled = measureId("contacts_handled");
const [red1 = "", red2 = ""] = agentsOf("team-red");
const [blue1 = ""] = agentsOf("team-blue");

async function scopeOf(persona: Persona, change: Partial<Services> = {}) {
  const services = await smallWorld(change);
  const reception = createReception(services, "http://localhost");
  const { signal } = new AbortController();
  const moment = await reception.moment();
  const { metrics } = await reception.context(persona, moment, { file: null, signal });
  return { metrics, store: services.metrics };
}

function asking(by: readonly GroupKey[], where: readonly Condition[] = []): SumsQuestion {
  const of = { kind: "linear", linear: [{ measure: handled, times: 1 }] } as const;
  return { of: [{ name: "handled", of, over: [] }], by, period, where };
}

const only = (dimension: typeof AGENT, ...values: string[]): Condition => ({
  dimension,
  in: values,
});

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "allowed",
    (error: unknown) => (error instanceof Error ? error.message : "odd"),
  );
}

const NOT_FOUND = "not-found: There is nothing here, or nothing that you may see.";

describe("an agent", () => {
  const me: Persona = { role: "agent", id: red1 };

  test("sums over own facts only, however the question is put", async () => {
    const { metrics, store } = await scopeOf(me);
    const own = await store.sums(asking([], [only(AGENT, red1)]));
    const mine = own.columns.get("handled")?.[0];
    for (const question of [asking([]), asking([AGENT]), asking([TEAM]), asking([QUEUE])]) {
      const { columns, keys } = await metrics.sums(question);
      expect([...(columns.get("handled") ?? [])].reduce((sum, value) => sum + value, 0)).toBe(mine);
      expect(keys.flat()).not.toContain(red2);
    }
    expect((await metrics.sums(asking([AGENT], [only(AGENT, red2)]))).length).toBe(0);
    expect((await metrics.sums(asking([AGENT], [only(TEAM, "team-blue")]))).length).toBe(0);
  });

  test("finds nobody else, neither as member nor in rows", async () => {
    const { metrics } = await scopeOf(me);
    const members = await metrics.members({ dimension: AGENT, where: [] });
    expect(members.map(({ id }) => id)).toEqual([red1]);
    const page = { period, measures: [], dimensions: [], limit: 1000, offset: 0 };
    const { rows } = await metrics.facts({ ...page, where: [] });
    expect(new Set(rows.map(({ agent }) => agent))).toEqual(new Set([red1]));
    expect(await metrics.facts({ ...page, where: [only(AGENT, red2)] })).toMatchObject({
      total: 0,
    });
  });

  test.each<Subject>([
    { level: AGENT, id: red2 },
    { level: AGENT, id: "nobody" },
    { level: TEAM, id: "team-red" },
    { level: QUEUE, id: "Billing" },
    ORGANISATION,
  ])("may not see $level $id", async (subject) => {
    const { metrics } = await scopeOf(me);
    expect(await refusal(metrics.require(subject))).toBe(NOT_FOUND);
    expect(await refusal(metrics.require({ level: AGENT, id: red1 }))).toBe("allowed");
  });
});

describe("a supervisor", () => {
  const lead: Persona = { role: "supervisor", id: "sup-red" };

  test("sees the own team and its people, and no other", async () => {
    const { metrics } = await scopeOf(lead);
    const teams = await metrics.sums(asking([TEAM]));
    expect(teams.keys).toEqual([["team-red"]]);
    const people = await metrics.members({ dimension: AGENT, where: [] });
    expect(people.map(({ id }) => id)).toEqual(agentsOf("team-red").toSorted());
    for (const subject of [
      { level: AGENT, id: blue1 },
      { level: TEAM, id: "team-blue" },
      { level: SITE, id: "site-north" },
      { level: SUPERVISOR, id: "sup-blue" },
      ORGANISATION,
    ]) {
      expect(await refusal(metrics.require(subject))).toBe(NOT_FOUND);
    }
    for (const subject of [
      { level: AGENT, id: red2 },
      { level: TEAM, id: "team-red" },
    ]) {
      expect(await refusal(metrics.require(subject))).toBe("allowed");
    }
  });
});

describe("an executive", () => {
  const executive: Persona = { role: "executive" };

  test("sees units, and of a unit too small only that it is there", async () => {
    const { metrics, store } = await scopeOf(executive);
    const table = await metrics.sums(asking([TEAM]));
    expect(table.keys[0]).toEqual(["team-blue", "team-gold", "team-red", "team-tiny"]);
    const rows = [0, 1, 2, 3];
    // Together with the small team goes the first of the two with the fewest people, so that the total does not tell it.
    expect(rows.map(table.withheld)).toEqual([true, false, false, true]);
    const bare = await store.sums(asking([TEAM]));
    const [, gold, red] = bare.columns.get("handled") ?? [];
    expect([...(table.columns.get("handled") ?? [])]).toEqual([Number.NaN, gold, red, Number.NaN]);
    expect(await refusal(metrics.require({ level: TEAM, id: "team-tiny" }))).toBe("allowed");
  });

  test("gets nothing by a filter that leaves too few people", async () => {
    const { metrics } = await scopeOf(executive);
    const tiny = await metrics.sums(asking([], [only(TEAM, "team-tiny")]));
    expect(tiny.columns.get("handled")?.[0]).toBeNaN();
    expect(tiny.withheld(0)).toBe(true);
    const days = await metrics.sums(asking([TEAM, "day"]));
    const withheld = (days.keys[0] ?? []).map((team, row) => [team, days.withheld(row)] as const);
    for (const [team, hidden] of withheld) {
      expect(hidden).toBe(team === "team-tiny" || team === "team-blue");
    }
  });

  test("cannot ask for people in any way", async () => {
    const { metrics } = await scopeOf(executive);
    expect(await refusal(metrics.sums(asking([AGENT])))).toBe(NOT_FOUND);
    expect(await refusal(metrics.sums(asking([TEAM, AGENT])))).toBe(NOT_FOUND);
    expect(await refusal(metrics.require({ level: AGENT, id: red1 }))).toBe(NOT_FOUND);
    expect(await metrics.members({ dimension: AGENT, where: [] })).toEqual([]);
    expect((await metrics.sums(asking([TEAM], [only(AGENT, red1)]))).length).toBe(0);
    const teams = await metrics.members({ dimension: TEAM, where: [only(AGENT, red1)] });
    expect(teams).toEqual([]);
  });

  test("sees rows that tell neither person nor queue, and none of a small unit", async () => {
    const { metrics } = await scopeOf(executive);
    const page = { period, measures: [handled], dimensions: [TEAM, AGENT], limit: 1000, offset: 0 };
    const { total, rows } = await metrics.facts({ ...page, where: [only(TEAM, "team-gold")] });
    expect(total).toBe(6 * 29);
    expect(rows.every(({ agent, queue }) => agent === "" && queue === "")).toBe(true);
    expect(rows.every(({ dimensions }) => dimensions.size === 0)).toBe(true);
    const amounts = rows
      .filter(({ day: on }) => on === "2026-03-01")
      .map(({ measures }) => measures.get(handled) ?? 0);
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    const tiny = await metrics.facts({ ...page, where: [only(TEAM, "team-tiny")] });
    expect(tiny).toEqual({ total: 0, joined: 0, rows: [], withheld: true });
  });
});

describe("an executive, where a team is short on one day", () => {
  const days = ["2026-02-23", "2026-02-24", "2026-02-25"];
  /** On the last day three of the seven of the second team worked. */
  const rows = ["a-team", "b-team", "c-team"].flatMap((team, at) =>
    Array.from({ length: [12, 7, 9][at] ?? 0 }, (_, seat) => `${team}-${seat}`).flatMap(
      (agent, seat) =>
        days.flatMap((on): Row[] =>
          team === "b-team" && on === days[2] && seat >= 3
            ? []
            : [{ day: on, agent, dimensions: { team }, measures: { contacts_handled: 10 } }],
        ),
    ),
  );
  const scope = async () => {
    const metrics = createMemoryMetrics();
    await metrics.apply(factBatch({ sequence: 1 }, rows));
    return scopeOf({ role: "executive" }, { metrics });
  };

  test("is shown that team's other days, and nothing from which the short one follows", async () => {
    const { metrics } = await scope();
    const grid = await metrics.sums(asking([TEAM, "day"]));
    const cells = [0, 1, 2].map((team) =>
      [0, 1, 2].map((at) => grid.columns.get("handled")?.[team * 3 + at]),
    );
    // With the short cell go its neighbour in the row and both cells of the smallest other team in these two columns.
    expect(cells).toEqual([
      [120, 120, 120],
      [Number.NaN, 70, Number.NaN],
      [Number.NaN, 90, Number.NaN],
    ]);
  });

  test("is shown that team's days and their total, the short day and another one left out", async () => {
    const { metrics } = await scope();
    const team = only(TEAM, "b-team");
    const [total] = (await metrics.sums(asking([], [team]))).columns.get("handled") ?? [];
    const byDay = await metrics.sums(asking(["day"], [team]));
    expect(total).toBe(170);
    expect([...(byDay.columns.get("handled") ?? [])]).toEqual([Number.NaN, 70, Number.NaN]);
  });

  test("is shown no rows, which could be added up to the short day", async () => {
    const { metrics } = await scope();
    const page = { period, measures: [handled], dimensions: [], limit: 100, offset: 0 };
    const team = only(TEAM, "b-team");
    expect(await metrics.facts({ ...page, where: [team] })).toEqual({
      total: 0,
      joined: 0,
      rows: [],
      withheld: true,
    });
    const before = { ...period, to: day("2026-02-24") };
    expect((await metrics.facts({ ...page, period: before, where: [team] })).total).toBe(14);
  });

  test("has goals weighed by all facts, which are told nowhere", async () => {
    const { metrics } = await scope();
    const weights = await metrics.weights(asking(["day"], [only(TEAM, "b-team")]));
    expect([...(weights.columns.get("handled") ?? [])]).toEqual([70, 70, 30]);
  });
});

describe("an administrator", () => {
  test("sees everything there is, and nothing that is not", async () => {
    const { metrics, store } = await scopeOf({ role: "administrator" });
    const [seen, bare] = [await metrics.sums(asking([AGENT])), await store.sums(asking([AGENT]))];
    expect(seen.keys).toEqual(bare.keys);
    expect(seen.columns).toEqual(bare.columns);
    expect(await refusal(metrics.require(ORGANISATION))).toBe("allowed");
    expect(await refusal(metrics.require({ level: AGENT, id: blue1 }))).toBe("allowed");
    expect(await refusal(metrics.require({ level: AGENT, id: "nobody" }))).toBe(NOT_FOUND);
    expect(await refusal(metrics.require({ level: QUEUE, id: "nothing" }))).toBe(NOT_FOUND);
  });
});

describe("a cohort", () => {
  test("is everybody else, by positions, for whoever asks", async () => {
    const me = { level: AGENT, id: red1 };
    const { metrics, store } = await scopeOf({ role: "agent", id: red1 });
    const { others: cohort, whole, size } = await metrics.cohort(asking([AGENT, "week"]), me);
    const bare = await store.sums(asking([AGENT, "week"]));
    const others = (bare.keys[0] ?? []).flatMap((id, row) =>
      id === red1 ? [] : [bare.columns.get("handled")?.[row] ?? 0],
    );
    expect(cohort.columns.get("handled")?.toSorted()).toEqual(Float64Array.from(others).sort());
    expect(new Set(cohort.keys[0])).toEqual(new Set(Array.from({ length: 26 }, (_, n) => `${n}`)));
    expect(cohort.keys[1]?.slice(0, 5)).toEqual(bare.keys[1]?.slice(0, 5));
    expect((await metrics.cohort(asking([AGENT, "week"]), me)).others).toEqual(cohort);
    expect([size, whole.length]).toEqual([26, bare.length]);
  });

  test("does not keep the order of the ids", async () => {
    const { metrics, store } = await scopeOf({ role: "executive" });
    const { others: cohort } = await metrics.cohort(asking([AGENT]), { level: AGENT, id: "" });
    const bare = await store.sums(asking([AGENT]));
    expect(cohort.length).toBe(bare.length);
    expect(cohort.columns.get("handled")).not.toEqual(bare.columns.get("handled"));
  });

  test("of units leaves out the own unit, and for an executive those too small to be shown", async () => {
    const red = { level: TEAM, id: "team-red" };
    const supervisor = await scopeOf({ role: "supervisor", id: "sup-red" });
    expect((await supervisor.metrics.cohort(asking([TEAM]), red)).size).toBe(3);
    const { metrics, store } = await scopeOf({ role: "executive" });
    const { others: cohort } = await metrics.cohort(asking([TEAM]), red);
    expect(cohort.keys).toEqual([["0"]]);
    const bare = await store.sums(asking([TEAM], [only(TEAM, "team-gold")]));
    expect(cohort.columns.get("handled")?.toSorted()).toEqual(
      bare.columns.get("handled")?.toSorted(),
    );
  });

  test("cannot be narrowed to one person or unit", async () => {
    const { metrics } = await scopeOf({ role: "agent", id: red1 });
    const me = { level: AGENT, id: red1 };
    expect((await metrics.cohort(asking([AGENT], [only(AGENT, red2)]), me)).size).toBe(0);
    const team = { level: TEAM, id: "team-red" };
    expect((await metrics.cohort(asking([TEAM], [only(AGENT, blue1)]), team)).size).toBe(0);
    expect((await metrics.cohort(asking([TEAM], [only(TEAM, "team-blue")]), team)).size).toBe(0);
    expect((await metrics.cohort(asking([AGENT], [only(TEAM, "team-blue")]), me)).size).toBe(6);
  });
});
