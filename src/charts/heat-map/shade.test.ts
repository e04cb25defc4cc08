import { describe, expect, test } from "vitest";
import { BANDS } from "#src/domain/band.ts";
import { packCells } from "./cells.ts";
import {
  BLANK,
  FILTERED_OUT,
  SCORE_SHADES,
  shadeAt,
  bandOfLook,
  DISTANCE_SHADES,
  lookWindow,
  shadeOfLook,
  shownBands,
  spreadOf,
  spreadsOf,
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
  spreads: [],
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
    const spreads = Array.from({ length: 3 }, () => ({ low: 10, high: 20 }));
    const steps = shades({ colourBy: "value", spreads }).map((shade) => shade - VALUE_SHADES);
    expect([steps[0], steps[1], steps[2]]).toEqual([0, 10, 10]);
    expect(shades({ colourBy: "value", spreads })[3]).toBe(BANDS.indexOf("not-enough-data"));
  });

  test("is blank where there are no facts at all, which is no small sample, whatever the filter", () => {
    const off = packCells({ value: [null], score: [null], band: ["not-enough-data"] });
    const shown = shownBands(new Set(["meets"] as const));
    expect(shadeAt({ ...shading, cells: off }, 0)).toBe(BLANK);
    expect(shadeAt({ ...shading, cells: off, shown }, 0)).toBe(BLANK);
  });

  test("is one and the same where all values are alike", () => {
    const spreads = [null, { low: 20, high: 20 }, null];
    expect(shades({ colourBy: "value", spreads })[1]).toBe(VALUE_SHADES + 5);
  });

  test("is taken away by the filter, which an empty choice is not", () => {
    expect(shades({ shown: shownBands(new Set(["below"])) })).toEqual([
      BANDS.indexOf("below"),
      ...Array.from({ length: 5 }, () => FILTERED_OUT),
    ]);
  });
});

test("a window has its looks row by row in the order shown: a shade, and the band whose glyph stays", () => {
  const into = new Uint16Array(4);
  const window = { firstRow: 0, endRow: 2, firstColumn: 1, endColumn: 3 };
  expect(lookWindow({ ...shading, colourBy: "score" }, window, into)).toBe(4);
  expect(Array.from(into, bandOfLook)).toEqual(["not-permitted", "no-goal", "meets", "exceeds"]);
  expect(Array.from(into, shadeOfLook)).toEqual([
    BANDS.indexOf("not-permitted"),
    SCORE_SHADES + 8,
    SCORE_SHADES + 7,
    SCORE_SHADES + 10,
  ]);
  lookWindow({ ...shading, shown: shownBands(new Set(["meets"])) }, window, into);
  expect(Array.from(into, bandOfLook)).toEqual([undefined, undefined, "meets", undefined]);
});

test("a cell whose colour nothing tells lies open, and keeps the glyph of its band", () => {
  const into = new Uint16Array(1);
  const window = { firstRow: 0, endRow: 1, firstColumn: 0, endColumn: 1 };
  const unknown = {
    ...packCells({ value: [3], score: [null], band: ["meets"] }),
    ramp: Float64Array.of(Number.NaN),
  };
  const order = Uint32Array.of(0);
  lookWindow({ ...shading, cells: unknown, columns: 1, order, colourBy: "value" }, window, into);
  expect(Array.from(into, shadeOfLook)).toEqual([BLANK]);
  expect(Array.from(into, bandOfLook)).toEqual(["meets"]);
});

describe("a distance to the goal", () => {
  // Two columns in different units: 0 is the goal of each.
  const distances = {
    ...packCells({
      value: [1, 1, 1, 1],
      score: [null, null, null, null],
      band: ["below", "below", "meets", "meets"],
    }),
    ramp: Float64Array.of(-4, -100, 2, 0),
  };

  test("has the goal in the middle of each column's own ramp", () => {
    const spreads = spreadsOf(distances, 2, { colourBy: "distance", alike: false });
    expect(spreads).toEqual([
      { low: -4, high: 4 },
      { low: -100, high: 100 },
    ]);
    const by = { ...shading, cells: distances, columns: 2, colourBy: "distance", spreads } as const;
    // −4 and −100 are the ends, 2 of 4 is three quarters of eleven steps (7.5, rounded up), 0 the middle.
    const steps = [0, 1, 2, 3].map((at) => shadeAt(by, at) - DISTANCE_SHADES);
    expect(steps).toEqual([0, 0, 8, 5]);
  });

  test("has one ramp for all columns of time", () => {
    const [first, second] = spreadsOf(distances, 2, { colourBy: "distance", alike: true });
    expect(first).toEqual({ low: -100, high: 100 });
    expect(second).toEqual(first);
    expect(spreadsOf(distances, 2, { colourBy: "score", alike: true })).toEqual([]);
  });
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
