import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceFor, JUDGED_KPIS } from "#tests/evidence-for.ts";
import { linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import { BANDS } from "../band.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { NO_TOTALS } from "../totals.ts";
import { columnsOfTotals } from "../totals-columns.ts";
import { judge } from "./judge.ts";
import { bandOfCode, judgeColumns } from "./judge-columns.ts";

const csat = shippedKpi("csat");
const policy = DEFAULT_POLICY;

test("judges row by row, each by its own goal", () => {
  const goals = [linear(60, 75, 80, 90), linear(60, 75, 80, 90), null, linear(10, 20, 30, 40)];
  const rows = [totalsOf(295, 300), totalsOf(3, 4), totalsOf(24, 30), NO_TOTALS];
  const prior = { mean: 0.5, strength: 100, within: 0.25, between: 0.0025 };
  const judged = judgeColumns({
    kpi: csat,
    totals: columnsOfTotals(rows),
    goalAt: (row) => goals[row] ?? null,
    policy,
    prior,
  });
  expect([...judged.band].map(bandOfCode)).toEqual([
    "exceeds",
    "not-enough-data",
    "no-goal",
    "not-enough-data",
  ]);
  expect([...judged.value]).toEqual([29_500 / 300, 75, 80, Number.NaN]);
  expect([...judged.score]).toEqual([100, Number.NaN, Number.NaN, Number.NaN]);
  // 100 · (295 + 50) ÷ 400, 100 · (3 + 50) ÷ 104, 100 · (24 + 50) ÷ 130
  expect(judged.adjusted[0]).toBeCloseTo(86.25, 9);
  expect(judged.adjusted[1]).toBeCloseTo(50.961538, 6);
  expect(judged.adjusted[2]).toBeCloseTo(56.923077, 6);
  expect(judged.adjusted[3]).toBeNaN();
});

test.each(JUDGED_KPIS)("says what judge says, bit for bit: %s", (id) => {
  const kpi = shippedKpi(id);
  const table = fc.array(evidenceFor(kpi), { maxLength: 12 });
  fc.assert(
    fc.property(table, (rows) => {
      const prior = rows[0]?.prior ?? null;
      const judged = judgeColumns({
        kpi,
        totals: columnsOfTotals(rows.map(({ totals }) => totals)),
        goalAt: (row) => rows[row]?.goal ?? null,
        policy,
        prior,
      });
      for (const [row, { totals, goal }] of rows.entries()) {
        const single = judge({ kpi, totals, goal, policy, prior });
        expect(judged.value[row]).toBe(single.value ?? Number.NaN);
        expect(judged.adjusted[row]).toBe(single.adjusted ?? Number.NaN);
        expect(judged.score[row]).toBe(single.score ?? Number.NaN);
        expect(bandOfCode(judged.band[row] ?? -1)).toBe(single.band);
      }
    }),
    { numRuns: 300 },
  );
});

test("judges some rows as it judges them among all", () => {
  const rows = [totalsOf(295, 300), totalsOf(24, 30), totalsOf(270, 300), totalsOf(210, 300)];
  const goals = [linear(60, 75, 80, 90), null, linear(10, 20, 30, 40), linear(60, 75, 80, 90)];
  const question = {
    kpi: csat,
    totals: columnsOfTotals(rows),
    goalAt: (row: number) => goals[row] ?? null,
    policy,
    prior: null,
  };
  const all = judgeColumns(question);
  const some = judgeColumns({ ...question, rows: { from: 1, to: 3 } });
  expect([...some.value]).toEqual([80, 90]);
  expect([...some.band]).toEqual([...all.band.subarray(1, 3)]);
  expect([...some.score]).toEqual([...all.score.subarray(1, 3)]);
});

test("a code stands for one band, and no other number does", () => {
  expect(BANDS.map((_, code) => bandOfCode(code))).toEqual([...BANDS]);
  expect(() => bandOfCode(BANDS.length)).toThrow("7 stands for no band: codes go from 0 to 6");
});
