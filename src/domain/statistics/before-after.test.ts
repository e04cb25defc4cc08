import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { testBeforeAfter } from "./before-after.ts";

const weeks = (...satisfied: readonly number[]) => satisfied.map((count) => totalsOf(count, 100));
const around70 = [70, 72, 68, 71, 69, 70] as const;
const around80 = [80, 82, 78, 81, 79, 80] as const;
const test90 = (before: readonly number[], after: readonly number[]) =>
  testBeforeAfter(shippedKpi("csat"), weeks(...before), weeks(...after), 0.9);

describe("before and after", () => {
  test("a step is found, with its size", () => {
    const change = test90(around70, around80);
    expect(change).toMatchObject({ before: 70, now: 80, delta: 10 });
    expect(change.pValue).toBeLessThan(0.02);
    expect(change.interval?.low).toBeGreaterThan(0);
    expect(change.interval?.high).toBeLessThan(20);
  });

  test("the longer it lasts, the surer it is", () => {
    const [six, twelve] = [around80, [...around80, ...around80]].map(
      (after) => test90(around70, after).pValue ?? Number.NaN,
    );
    expect(twelve).toBeLessThan(six ?? 0);
  });

  test("what varies as it always did is no change", () => {
    expect(test90(around70, around70).pValue).toBeGreaterThan(0.5);
  });

  test.each([
    ["before", around70.slice(1), around80],
    ["after", around70, around80.slice(1)],
  ])("five weeks %s are too few to tell", (_, before, after) => {
    expect(test90(before, after)).toMatchObject({ pValue: null, interval: null });
  });

  test("weeks without data count for none", () => {
    const after = [...weeks(...around80.slice(1)), NO_TOTALS];
    const change = testBeforeAfter(shippedKpi("csat"), weeks(...around70), after, 0.9);
    expect(change.pValue).toBeNull();
  });

  test("looks at the quarter of a year nearest to the event", () => {
    const thirteen = (count: number) => Array.from({ length: 13 }, () => count);
    const change = test90([0, ...thirteen(70)], [...thirteen(80), 0]);
    expect(change).toMatchObject({ before: 70, now: 80 });
    // A gap takes no week's place: 60 and twelve times 70 are 900 of 1,300.
    const gap = [...weeks(60, ...thirteen(70).slice(1)), NO_TOTALS];
    const after = weeks(...thirteen(80));
    expect(testBeforeAfter(shippedKpi("csat"), gap, after, 0.9).before).toBeCloseTo(900 / 13, 10);
  });
});
