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
  // Everybody did it twice.
  const cells = (...counts: number[]) =>
    counts.map((people, at) => ({ id: `t${at}`, people, times: people * 2 }));

  test.each([
    ["nobody", cells(0, 0), { times: 0, cells: [], others: 0 }],
    ["fewer than five people in all", cells(1, 3), { times: null, cells: [], others: 0 }],
    [
      "five and more by team",
      cells(5, 9),
      { times: 28, cells: cells(5, 9).toReversed(), others: 0 },
    ],
    ["small teams together", cells(9, 2, 3), { times: 28, cells: cells(9), others: 10 }],
    // Were 9 and 6 told apart, the total would tell what the 2 have done: 6 and 2 go together.
    ["too few others", cells(9, 6, 2), { times: 34, cells: cells(9), others: 16 }],
    ["one team and too few others", cells(6, 2), { times: 16, cells: [], others: 16 }],
  ])("%s", (_name, counts, expected) => {
    expect(shownCells(counts, 5)).toEqual(expected);
  });
});
