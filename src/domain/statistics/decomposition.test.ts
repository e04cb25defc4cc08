import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { decompose, type UnitCell } from "./decomposition.ts";

type Sums = readonly [numerator: number, denominator: number] | null;

const cell = (person: string, queue: string, before: Sums, now: Sums): UnitCell => ({
  person,
  queue,
  before: before ? totalsOf(...before) : NO_TOTALS,
  now: now ? totalsOf(...now) : NO_TOTALS,
});
const percent = { scale: 100 };
const seconds = { scale: 1 };

describe("a unit's change, by hand", () => {
  test("is all own where the same people do the same work better", () => {
    const cells = [
      cell("ann", "billing", [50, 100], [60, 100]),
      cell("bea", "billing", [80, 100], [80, 100]),
    ];
    // 65 % to 70 %; half of the sample gained 10 points.
    expect(decompose(percent, cells)).toMatchObject({
      delta: 5,
      parts: { own: 5, who: 0, queues: 0 },
      amount: { delta: 10, parts: { own: 10, who: 0, queues: 0, volume: 0 } },
    });
  });

  test("is all who where the better one takes a larger share", () => {
    const cells = [
      cell("ann", "billing", [50, 100], [25, 50]),
      cell("bea", "billing", [80, 100], [120, 150]),
    ];
    // 65 % to 72.5 %: a quarter of the sample moved from 50 % to 80 %.
    expect(decompose(percent, cells)).toMatchObject({
      delta: 7.5,
      parts: { own: 0, who: 7.5, queues: 0 },
    });
  });

  test("is all queues where each queue is as it was and the long one grew", () => {
    const cells = [
      cell("ann", "billing", [30_000, 100], [15_000, 50]),
      cell("ann", "technical", [60_000, 100], [90_000, 150]),
    ];
    // 450 s to 525 s. Seconds: 90,000 to 105,000, on the same 200 contacts.
    expect(decompose(seconds, cells)).toMatchObject({
      delta: 75,
      parts: { own: 0, who: 0, queues: 75 },
      amount: { delta: 15_000, parts: { own: 0, who: 0, queues: 15_000, volume: 0 } },
    });
  });

  test("is all volume, and no change of the value, where everything doubles", () => {
    const cells = [
      cell("ann", "billing", [30_000, 100], [60_000, 200]),
      cell("bea", "billing", [20_000, 100], [40_000, 200]),
    ];
    expect(decompose(seconds, cells)).toEqual({
      delta: 0,
      parts: { own: 0, who: 0, queues: 0 },
      amount: { delta: 50_000, parts: { own: 0, who: 0, queues: 0, volume: 50_000 } },
    });
  });

  test("has some of each", () => {
    const cells = [
      cell("ann", "billing", [80, 100], [90, 100]),
      cell("ann", "technical", [60, 100], [50, 100]),
      cell("bea", "technical", null, [80, 200]),
    ];
    // Before 140 ÷ 200 = 70 %, now 220 ÷ 400 = 55 %: −15 points, R̄ = 62.5.
    // Shares: billing ½ → ¼, technical ½ → ¾. Means: billing (80 + 90) ÷ 2 = 85, technical (60 + 130 ÷ 3) ÷ 2 = 51.6667.
    // Queues: −¼ · (85 − 62.5) + ¼ · (51.6667 − 62.5) = −8.3333.
    // Billing, mean share 0.375: own 1 · 10 → 3.75.
    // Technical, mean share 0.625: ann's share of it 1 → ⅓, mean ⅔, own −10 → 0.625 · ⅔ · −10 = −4.1667;
    // who: ann −⅔ · (55 − 51.6667) and bea ⅔ · (40 − 51.6667) = −10, times 0.625 = −6.25.
    const split = decompose(percent, cells);
    expect(split?.delta).toBe(-15);
    expect(split?.parts.queues).toBeCloseTo(-25 / 3, 9);
    expect(split?.parts.own).toBeCloseTo(3.75 - 25 / 6, 9);
    expect(split?.parts.who).toBeCloseTo(-6.25, 9);
    // 80 more resolved on 200 more contacts: 0.625 · 200 by volume.
    expect(split?.amount).toMatchObject({ delta: 80, parts: { volume: 125 } });
  });
});

test("a queue that is new, or gone, is other work and nobody's own change", () => {
  const cells = [
    cell("ann", "billing", [80, 100], [80, 100]),
    cell("bea", "chat", null, [10, 100]),
    cell("cat", "mail", [90, 100], null),
  ];
  const split = decompose(percent, cells);
  expect(split?.parts).toMatchObject({ own: 0, who: 0 });
  // 170 ÷ 200 to 90 ÷ 200
  expect(split?.parts.queues).toBe(-40);
});

describe("a count without a sample", () => {
  test("is in the value that is shown, and so in its change", () => {
    const cells = [
      cell("ann", "billing", [10, 100], [10, 100]),
      cell("bea", "billing", [1, 10], [6, 0]),
    ];
    // 11 ÷ 110 = 10 % to 16 ÷ 100 = 16 %. Who: ann's share 10/11 → 1, bea's 1/11 → 0, both at 10 %, so ± 1/11 · 10 = 0.
    // Amount: 5 more; by volume the mean ratio, 13 %, of 10 contacts fewer = −1.3; own 105 · 6 % = 6.3.
    const split = decompose(percent, cells);
    expect(split?.delta).toBeCloseTo(6, 9);
    expect(split?.parts.own).toBeCloseTo(6, 9);
    expect(split?.parts.who).toBeCloseTo(0, 9);
    expect(split?.parts.queues).toBe(0);
    expect(split?.amount.delta).toBeCloseTo(5, 9);
    expect(split?.amount.parts.own).toBeCloseTo(6.3, 9);
    expect(split?.amount.parts.volume).toBeCloseTo(-1.3, 9);
  });

  test("is own even where its queue had no sample at all", () => {
    const cells = [cell("ann", "billing", [10, 100], [10, 100]), cell("bea", "chat", null, [5, 0])];
    expect(decompose(percent, cells)?.parts).toEqual({ own: 5, who: 0, queues: 0 });
  });
});

test("without a sample in both periods there is no change to split", () => {
  expect(decompose(percent, [cell("ann", "billing", null, [8, 10])])).toBeNull();
  expect(decompose(percent, [cell("ann", "billing", [8, 10], [0, 0])])).toBeNull();
  expect(decompose(percent, [])).toBeNull();
});

describe("at random", () => {
  const sums = fc.option(
    fc
      .integer({ min: 0, max: 500 })
      .chain((n) => fc.integer({ min: 0, max: Math.max(n, 20) }).map((x) => [x, n] as const)),
  );
  const cells = fc
    .uniqueArray(
      fc.record({
        person: fc.constantFrom("ann", "bea", "cat", "dan"),
        queue: fc.constantFrom("billing", "technical", "chat"),
        before: sums,
        now: sums,
      }),
      { selector: ({ person, queue }) => `${person} ${queue}`, minLength: 1, maxLength: 12 },
    )
    .map((list) => list.map((one) => cell(one.person, one.queue, one.before, one.now)));
  const totalOf = (list: readonly UnitCell[], at: "now" | "before") =>
    list.reduce(
      (sum, one) => ({
        numerator: sum.numerator + (one[at].numerator ?? 0),
        denominator: sum.denominator + (one[at].denominator ?? 0),
      }),
      { numerator: 0, denominator: 0 },
    );

  test("the parts are the change: exactly as told, and as close as numbers are to what they should be", () =>
    fc.assert(
      fc.property(cells, (list) => {
        const split = decompose(percent, list);
        const [now, before] = [totalOf(list, "now"), totalOf(list, "before")];
        fc.pre(split !== null && now.denominator > 0 && before.denominator > 0);
        const { own, who, queues } = split.parts;
        expect(queues + who + own).toBe(split.delta);
        const { volume, ...work } = split.amount.parts;
        expect(volume + work.queues + work.who + work.own).toBe(split.amount.delta);
        expect(split.delta).toBeCloseTo(
          100 * (now.numerator / now.denominator - before.numerator / before.denominator),
          7,
        );
        expect(split.amount.delta).toBeCloseTo(now.numerator - before.numerator, 7);
      }),
    ));

  test("exchanging the periods turns every sign and nothing else", () =>
    fc.assert(
      fc.property(cells, (list) => {
        const there = decompose(percent, list);
        const back = decompose(
          percent,
          list.map((one) => ({ ...one, now: one.before, before: one.now })),
        );
        fc.pre(there !== null && back !== null);
        expect(back.parts.own).toBeCloseTo(-there.parts.own, 7);
        expect(back.parts.who).toBeCloseTo(-there.parts.who, 7);
        expect(back.parts.queues).toBeCloseTo(-there.parts.queues, 7);
      }),
    ));
});
