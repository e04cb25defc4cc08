import { describe, expect, test } from "vitest";
import { BANDS } from "#src/domain/band.ts";
import { packCells } from "./cells.ts";
import {
  BLANK,
  FILTERED_OUT,
  SCORE_SHADES,
  shadeAt,
  shadeWindow,
  shownBands,
  spreadOf,
  VALUE_SHADES,
  type Shading,
} from "./shade.ts";

const cells = packCells({
  value: [10, 20, 30, 5, null, 25],
  score: [0, 70, 100, null, null, 84],
  band: ["below", "meets", "exceeds", "not-enough-data", "not-permitted", "no-goal"],
});
const shading: Shading = {
  cells,
  columns: 3,
  order: Uint32Array.of(1, 0),
  colourBy: "band",
  spread: null,
  shown: shownBands(new Set()),
};
const shades = (change: Partial<Shading>) =>
  Array.from(cells.band, (_, at) => shadeAt({ ...shading, ...change }, at));

describe("a cell's shade", () => {
  test("is its band", () => {
    expect(shades({}).map((shade) => BANDS[shade])).toEqual([
      "below",
      "meets",
      "exceeds",
      "not-enough-data",
      "not-permitted",
      "no-goal",
    ]);
  });

  test("is a step of eleven by score; what is not known stays an outline or a lock", () => {
    const steps = shades({ colourBy: "score" }).map((shade) => shade - SCORE_SHADES);
    expect(steps.slice(0, 3)).toEqual([0, 7, 10]);
    expect(steps[5]).toBe(8);
    expect(shades({ colourBy: "score" }).slice(3, 5)).toEqual([4, 5]);
  });

  test("is a step between the ends of the spread by value, and the end beyond it", () => {
    const spread = { low: 10, high: 20 };
    const steps = shades({ colourBy: "value", spread }).map((shade) => shade - VALUE_SHADES);
    expect([steps[0], steps[1], steps[2]]).toEqual([0, 10, 10]);
    expect(shades({ colourBy: "value", spread })[3]).toBe(BANDS.indexOf("not-enough-data"));
  });

  test("is blank where there are no facts at all, which is no small sample, whatever the filter", () => {
    const off = packCells({ value: [null], score: [null], band: ["not-enough-data"] });
    const shown = shownBands(new Set(["meets"] as const));
    expect(shadeAt({ ...shading, cells: off }, 0)).toBe(BLANK);
    expect(shadeAt({ ...shading, cells: off, shown }, 0)).toBe(BLANK);
  });

  test("is one and the same where all values are alike", () => {
    const spread = { low: 20, high: 20 };
    expect(shades({ colourBy: "value", spread })[1]).toBe(VALUE_SHADES + 5);
  });

  test("is taken away by the filter, which an empty choice is not", () => {
    expect(shades({ shown: shownBands(new Set(["below"])) })).toEqual([
      BANDS.indexOf("below"),
      ...Array.from({ length: 5 }, () => FILTERED_OUT),
    ]);
  });
});

test("a window is shaded row by row in the order shown", () => {
  const into = new Uint8Array(4);
  const window = { firstRow: 0, endRow: 2, firstColumn: 1, endColumn: 3 };
  expect(shadeWindow(shading, window, into)).toBe(4);
  expect(Array.from(into, (shade) => BANDS[shade])).toEqual([
    "not-permitted",
    "no-goal",
    "meets",
    "exceeds",
  ]);
});

describe("the spread of values", () => {
  test("leaves out the outermost two in a hundred at both ends", () => {
    // 0 … 100, so the 2nd percentile is 2 and the 98th 98; the outlier changes neither by more than its share.
    const values = Float64Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(spreadOf(values)).toEqual({ low: 2, high: 98 });
    values[0] = 1e9;
    expect(spreadOf(values)).toEqual({ low: 2, high: 98 });
  });

  test("ignores what is not known, and is null without anything", () => {
    expect(spreadOf(Float64Array.of(Number.NaN, 3))).toEqual({ low: 3, high: 3 });
    expect(spreadOf(Float64Array.of(Number.NaN))).toBeNull();
  });

  test("reaches across all of a large grid", () => {
    const values = Float64Array.from({ length: 1_000_000 }, (_, index) => index);
    const spread = spreadOf(values);
    expect(spread?.low).toBeCloseTo(20_000, -3);
    expect(spread?.high).toBeCloseTo(980_000, -3);
  });
});
