import { describe, expect, test } from "vitest";
import { day } from "../../calendar.ts";
import { holdsOn } from "./dated-badge.ts";
import { shownCells } from "./small-cells.ts";

test("a version holds from its first day to the day before the next", () => {
  const version = { from: day("2026-03-01"), until: day("2026-04-01") };
  const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(day);
  expect(days.map((one) => holdsOn(version, one))).toEqual([false, true, true, false]);
  expect(holdsOn({ from: null, until: null }, day("2020-01-01"))).toBe(true);
});

describe("counts by team", () => {
  const cells = (...counts: number[]) => counts.map((count, at) => ({ id: `t${at}`, count }));

  test.each([
    ["nobody", cells(0, 0), { total: 0, cells: [], others: 0 }],
    ["fewer than five in all", cells(1, 3), { total: null, cells: [], others: 0 }],
    [
      "five and more by team",
      cells(5, 9),
      { total: 14, cells: cells(5, 9).toReversed(), others: 0 },
    ],
    ["small teams together", cells(9, 2, 3), { total: 14, cells: cells(9), others: 5 }],
    // 9 and 2: told apart, the total would tell the 2; 6 and 2 join to 8.
    [
      "too few others",
      [...cells(9, 6), { id: "x", count: 2 }],
      { total: 17, cells: cells(9), others: 8 },
    ],
    ["one team and too few others", cells(6, 2), { total: 8, cells: [], others: 8 }],
  ])("%s", (_name, counts, expected) => {
    expect(shownCells(counts, 5)).toEqual(expected);
  });
});
