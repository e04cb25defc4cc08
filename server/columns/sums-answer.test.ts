import fc from "fast-check";
import { expect, test } from "vitest";
import { measureId } from "#src/domain/ids.ts";
import type { Sum } from "../metrics-store.ts";
import { Dictionary } from "./dictionary.ts";
import { atOnce } from "../turns/steps.ts";
import { SumsAnswer } from "./sums-answer.ts";
import type { SumsSlice } from "./sums-slice.ts";

const sales = measureId("sales");
const talk = measureId("talk_seconds");
const linear = (measure: typeof sales) => [{ measure, times: 1 }];
const of: readonly Sum[] = [
  { name: "sales", of: { kind: "linear", linear: linear(sales) }, over: [talk] },
  { name: "product", of: { kind: "product", a: linear(sales), b: linear(talk) }, over: [] },
  { name: "days", of: { kind: "days" }, over: [sales] },
];

const largest = Number.MAX_SAFE_INTEGER;
const value = fc.constantFrom(Number.NaN, 0, 1, -3, 1000, largest, -largest);
const row = fc.record({
  agent: fc.nat(3),
  queue: fc.nat(2),
  day: fc.nat(6),
  sales: value,
  talk: value,
});
type Row = typeof row extends fc.Arbitrary<infer Found> ? Found : never;

function sliceOf(rows: readonly Row[]): SumsSlice {
  const integers = (valueOf: (one: Row) => number) => Int32Array.from(rows, valueOf);
  return {
    length: rows.length,
    keys: [integers(({ agent }) => agent), integers(({ queue }) => queue)],
    day: integers(({ day }) => day),
    lastDay: integers(({ day }) => day),
    measures: new Map([
      [sales, Float64Array.from(rows, (one) => one.sales)],
      [talk, Float64Array.from(rows, (one) => one.talk)],
    ]),
  };
}

function answer(slices: readonly SumsSlice[]) {
  const agents = new Dictionary();
  const queues = new Dictionary();
  for (const text of ["d", "c", "b", "a"]) agents.codeFor(text);
  for (const text of ["x", "z", "y"]) queues.codeFor(text);
  const sums = new SumsAnswer(of, [agents, queues]);
  for (const slice of slices) atOnce(sums.add(slice));
  return atOnce(sums.table());
}

test("does not depend on how the days are sliced", () => {
  const cases = fc.property(
    fc.array(row, { maxLength: 40 }),
    fc.nat(6),
    fc.nat(6),
    (rows, a, b) => {
      const slices = [
        rows.filter(({ day }) => day < Math.min(a, b)),
        rows.filter(({ day }) => day >= Math.max(a, b)),
        rows.filter(({ day }) => day >= Math.min(a, b) && day < Math.max(a, b)),
      ];
      expect(answer(slices.map(sliceOf))).toEqual(answer([sliceOf(rows)]));
    },
  );
  fc.assert(cases, { seed: 20261121, numRuns: 300 });
});

test("adds up by hand", () => {
  const one = { agent: 3, queue: 0, sales: 2, talk: 10 };
  const rows = [
    { ...one, day: 1 },
    { ...one, day: 1, sales: 3, talk: 5 },
    { ...one, day: 2, sales: 4, talk: 1 },
    { ...one, day: 3, talk: Number.NaN },
  ];
  const { keys, columns } = answer([sliceOf(rows)]);
  expect(keys).toEqual([["a"], ["x"]]);
  // Talk is unknown on day 3: 2 + 3 + 4 sales, (2 + 3) × (10 + 5) + 4 × 1; sales are known on three days.
  expect([...columns].map(([name, [sum]]) => [name, sum])).toEqual([
    ["sales", 9],
    ["product", 79],
    ["days", 3],
  ]);
});
