import { describe, expect, test } from "vitest";
import { formulaMeasures } from "#src/domain/formula-measures.ts";
import { AGENT, QUEUE, TEAM } from "#src/domain/dimensions.ts";
import { ORGANISATION } from "#src/domain/ids.ts";
import { NO_TOTALS } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Sum, SumsTable } from "./metrics-store.ts";
import { columnsIn, conditionsOf, narrowedLevel, sumsFor, totalsOf } from "./questions.ts";

const aht = shippedKpi("aht");
const csat = shippedKpi("csat");

/** A table of one row in which each sum is its place among those asked, from 1. */
function tableOf(sums: readonly Sum[]): SumsTable {
  const columns = sums.map(({ name }, at) => [name, Float64Array.of(at + 1)] as const);
  return { length: 1, keys: [], columns: new Map(columns) };
}

describe("the sums of a KPI", () => {
  test("are all taken over the rows in which every measure of the formula is known", () => {
    for (const { over } of sumsFor([aht], "interval")) expect(over).toEqual(formulaMeasures(aht));
    expect(formulaMeasures(aht)).toEqual([
      "talk_seconds",
      "hold_seconds",
      "acw_seconds",
      "contacts_handled",
    ]);
  });

  test("hold days and products only where the depth asks for them", () => {
    const kinds = (kpi: typeof aht, depth: Parameters<typeof sumsFor>[1]) =>
      sumsFor([kpi], depth).map(({ of }) => of.kind);
    const varying = ["linear", "linear", "days", "product", "product", "product"];
    expect(kinds(aht, "ratio")).toEqual(["linear", "linear"]);
    expect(kinds(aht, "interval")).toEqual(varying);
    expect(kinds(csat, "interval")).toEqual(["linear", "linear"]);
    expect(kinds(csat, "variation")).toEqual(varying);
  });

  test("are asked once, however many KPIs share them, but not over other rows", () => {
    // Both divide by contacts handled, the one over talk, hold and wrap-up, the other over transfers.
    expect(sumsFor([aht, shippedKpi("transfer")], "ratio")).toHaveLength(4);
    expect(sumsFor([csat, csat], "variation")).toHaveLength(6);
    const another = { ...csat, id: aht.id };
    expect(sumsFor([csat, another], "ratio")).toHaveLength(2);
  });
});

describe("a KPI's totals", () => {
  test("are read from its own columns", () => {
    const columns = columnsIn(tableOf(sumsFor([csat, aht], "interval")), aht);
    expect(totalsOf(columns, 0)).toEqual({
      numerator: 3,
      denominator: 4,
      days: 5,
      squares: { numeratorSquared: 6, product: 7, denominatorSquared: 8 },
    });
  });

  test("are unknown where it was not asked for, there is no row, or nothing counted", () => {
    const table = tableOf(sumsFor([csat], "ratio"));
    expect(totalsOf(columnsIn(table, aht), 0)).toEqual(NO_TOTALS);
    expect(totalsOf(columnsIn(table, csat), 1)).toEqual(NO_TOTALS);
    const unknown = new Map(
      [...table.columns.keys()].map((name) => [name, Float64Array.of(Number.NaN)]),
    );
    expect(totalsOf(columnsIn({ ...table, columns: unknown }, csat), 0)).toEqual(NO_TOTALS);
  });
});

test("a subject is a condition on its level; the organisation is none", () => {
  expect(conditionsOf({ level: TEAM, id: "red" })).toEqual([{ dimension: TEAM, in: ["red"] }]);
  expect(conditionsOf(ORGANISATION)).toEqual([]);
});

test("a unit narrowed to a person is about that person", () => {
  expect(narrowedLevel(TEAM, [{ dimension: AGENT, in: ["ann"] }])).toBe(AGENT);
  expect(narrowedLevel(TEAM, [{ dimension: QUEUE, in: ["Billing"] }])).toBe(TEAM);
});
