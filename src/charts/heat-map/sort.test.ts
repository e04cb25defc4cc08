import { describe, expect, test } from "vitest";
import { BANDS } from "#src/domain/band.ts";
import { packCells } from "./cells.ts";
import { countBands, orderRows, turnColumn, type HeatMapSort } from "./sort.ts";

const rows = [{ label: "Zoë" }, { label: "Émile" }, { label: "Adam" }, { label: "Line 10" }];
const cells = packCells({
  // Four rows of two columns.
  value: [5, 1, 7, null, 9, 3, 6, 2],
  score: [50, null, null, null, 70, null, 50, null],
  band: ["below", "below", "not-enough-data", "below", "meets", "exceeds", "too-close", "below"],
});
const order = (sort: HeatMapSort) => [...orderRows(rows, 2, cells, sort, "en")];

describe("rows stand", () => {
  test("as given", () => {
    expect(order({ by: "given" })).toEqual([0, 1, 2, 3]);
  });

  test("by name in the reader's language, either way", () => {
    expect(order({ by: "label", descending: false })).toEqual([2, 1, 3, 0]);
    expect(order({ by: "label", descending: true })).toEqual([0, 3, 1, 2]);
  });

  test("by numbers within names as people count", () => {
    const lines = ["Line 10", "Line 9"].map((label) => ({ label }));
    const two = orderRows(lines, 2, cells, { by: "label", descending: false }, "en");
    expect([...two]).toEqual([1, 0]);
  });

  test("by a column's score, rows without one last, equals as given", () => {
    expect(order({ by: "column", column: 0, descending: false })).toEqual([0, 3, 2, 1]);
    expect(order({ by: "column", column: 0, descending: true })).toEqual([2, 0, 3, 1]);
  });

  test("by a column's value where nothing has a score", () => {
    expect(order({ by: "column", column: 1, descending: false })).toEqual([0, 3, 2, 1]);
  });

  test("by the numbers that colours go by, where these are no scores", () => {
    const distances = { ...cells, ramp: Float64Array.of(3, 0, 1, 0, 2, 0, NaN, 0) };
    const sort = { by: "column", column: 0, descending: false } as const;
    expect([...orderRows(rows, 2, distances, sort, "en", "distance")]).toEqual([1, 2, 0, 3]);
    expect([...orderRows(rows, 2, distances, sort, "en", "score")]).toEqual([0, 3, 2, 1]);
  });

  test("by how many cells are in a band", () => {
    // Below: 2, 1, 0, 1.
    expect(order({ by: "band", band: "below", descending: true })).toEqual([0, 1, 3, 2]);
  });
});

test("a header asks for the lowest first, and again for the highest", () => {
  const first = turnColumn({ by: "given" }, 3);
  expect(first).toEqual({ by: "column", column: 3, descending: false });
  expect(turnColumn(first, 3)).toEqual({ by: "column", column: 3, descending: true });
  expect(turnColumn(first, 4)).toEqual({ by: "column", column: 4, descending: false });
});

test("a cell without facts is in no band", () => {
  const off = packCells({
    value: [null, 50],
    score: [null, null],
    band: ["not-enough-data", "not-enough-data"],
  });
  expect([...countBands(off)][BANDS.indexOf("not-enough-data")]).toBe(1);
});

test("bands are counted in their order", () => {
  expect([...countBands(cells)]).toEqual([1, 1, 1, 4, 1, 0, 0]);
});
