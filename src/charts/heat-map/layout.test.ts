import { describe, expect, test } from "vitest";
import {
  cornerOf,
  fitGrid,
  frozenPart,
  pageOf,
  scrollToShow,
  targetAt,
  windowAt,
  type GridRoom,
} from "./layout.ts";

const room: GridRoom = {
  rows: 500,
  frozen: 0,
  columns: 90,
  width: 1200,
  height: 600,
  rowLabel: 96,
  columnLabel: 40,
  columnWord: 24,
  cellText: 0,
  type: 12,
};

/** 96 + 2 × 12 = 120 wide header; (1200 − 120) / 90 = 12 wide columns; 12 + 6 = 18 tall rows; 12 + 18 = 30 tall header. */
const days = fitGrid(room, true);

describe("the room", () => {
  test("is shared among the columns", () => {
    expect(days).toMatchObject({
      headerWidth: 120,
      columnPitch: 12,
      rowPitch: 18,
      headerHeight: 30,
    });
    expect(days).toMatchObject({ contentWidth: 120 + 90 * 12, contentHeight: 30 + 500 * 18 });
  });

  test("is scrolled once columns are as narrow as they can be read", () => {
    const year = fitGrid({ ...room, columns: 365 }, true);
    expect(year.columnPitch).toBe(11);
    expect(year.contentWidth).toBe(120 + 365 * 11);
  });

  test("is not filled by giant cells when there are few columns", () => {
    expect(fitGrid({ ...room, columns: 3 }, true)).toMatchObject({ columnPitch: 36, rowPitch: 36 });
  });

  test("is given to cells that have something to say", () => {
    // Text 34 + glyph 14 + margin 12 + gap 1 = 61 is needed; (1200 − 120) / 12 = 90 is there.
    const wide = fitGrid({ ...room, columns: 12, cellText: 34 }, false);
    expect(wide).toMatchObject({ columnPitch: 90, cellText: "beside" });
    // (1200 − 120) / 20 = 54 is too little for both, and enough for the text of 34 + 6 + 1 below the glyph; rows are
    // 12 + 9 + 16 tall then.
    const narrow = fitGrid({ ...room, columns: 20, cellText: 34 }, false);
    expect(narrow).toMatchObject({ columnPitch: 54, cellText: "below", rowPitch: 37 });
    // (1200 − 120) / 30 = 36 is too little for the text, so the glyph stands alone.
    const narrowest = fitGrid({ ...room, columns: 30, cellText: 34 }, false);
    expect(narrowest).toMatchObject({ columnPitch: 36, cellText: "none", rowPitch: 36 });
  });

  test("keeps six tenths for the cells on a narrow screen", () => {
    expect(fitGrid({ ...room, width: 320, rowLabel: 300 }, true).headerWidth).toBe(128);
  });
});

describe("column labels", () => {
  test("of time are thinned until they do not touch", () => {
    // (40 + 12) / 12 = 4.3: every fifth.
    expect(days).toMatchObject({ columnLabels: "level", labelEvery: 5 });
  });

  test("stand level where they fit, wrap where their words do, else stand upright", () => {
    const at = (columnLabel: number, columnWord: number) =>
      fitGrid({ ...room, columns: 12, cellText: 34, columnLabel, columnWord }, false);
    expect(at(80, 80)).toMatchObject({ columnLabels: "level", labelEvery: 1, headerHeight: 30 });
    // 90 − 8 = 82 for a line; 120 / 82 × 1.25 = 1.8: two lines of 15 and 18 of margins.
    expect(at(120, 60)).toMatchObject({ columnLabels: "wrapped", labelEvery: 1, headerHeight: 48 });
    expect(at(120, 100)).toMatchObject({ columnLabels: "upright", headerHeight: 138 });
  });
});

describe("the window", () => {
  test("holds what shows, with the rows and columns cut by the edge", () => {
    // Rows: 570 px of body from 40: 40/18 = 2.2 … 610/18 = 33.9. Columns: 1080 px from 25: 2.1 … 92 of 90.
    expect(windowAt(days, { left: 25, top: 40 })).toEqual({
      firstRow: 2,
      endRow: 34,
      firstColumn: 2,
      endColumn: 90,
    });
  });

  test("is empty without rows or room", () => {
    expect(windowAt({ ...days, rows: 0 }, { left: 0, top: 0 })).toMatchObject({ endRow: 0 });
    expect(windowAt({ ...days, height: 10 }, { left: 0, top: 0 })).toMatchObject({ endRow: 0 });
  });

  test("has a page of whole rows", () => {
    expect(pageOf(days)).toBe(31);
    expect(pageOf({ ...days, height: 20 })).toBe(1);
  });
});

describe("a point", () => {
  const scroll = { left: 24, top: 36 };

  test("lies on a cell, counted from the scrolled corner", () => {
    expect(targetAt(days, scroll, 120, 30)).toEqual({ kind: "cell", row: 2, column: 2 });
    expect(targetAt(days, scroll, 120 + 13, 30 + 17)).toEqual({ kind: "cell", row: 2, column: 3 });
  });

  test("lies on a frozen header", () => {
    expect(targetAt(days, scroll, 119, 30)).toEqual({ kind: "row", row: 2 });
    expect(targetAt(days, scroll, 120, 29)).toEqual({ kind: "column", column: 2 });
  });

  test("lies on nothing in the corner and beyond the last column", () => {
    expect(targetAt(days, scroll, 10, 10)).toBeNull();
    expect(targetAt(days, { left: 0, top: 0 }, 1200, 40)).toBeNull();
  });

  test("agrees with where the cell's corner stands", () => {
    const place = { row: 7, column: 11 };
    const { x, y } = cornerOf(days, scroll, place);
    expect(targetAt(days, scroll, x, y)).toEqual({ kind: "cell", ...place });
  });
});

describe("scrolling to a cell", () => {
  const at = { left: 0, top: 1000 };

  test("does nothing when it shows whole", () => {
    expect(scrollToShow(days, at, { row: 60, column: 5 })).toEqual(at);
  });

  test("goes just as far as it must", () => {
    // Row 10 begins at 180. Row 100 ends at 1818; the body is 570 tall.
    expect(scrollToShow(days, at, { row: 10, column: 5 }).top).toBe(180);
    expect(scrollToShow(days, at, { row: 100, column: 5 }).top).toBe(1818 - 570);
  });
});

describe("frozen rows", () => {
  const pinned = fitGrid({ ...room, frozen: 3 }, true);
  const scroll = { left: 0, top: 1000 };

  test("stay where they are, and lie before what is scrolled behind them", () => {
    // Three rows of 18 under a header of 30: the third begins at 30 + 36 = 66.
    expect(cornerOf(pinned, scroll, { row: 2, column: 0 }).y).toBe(66);
    expect(targetAt(pinned, scroll, 130, 66)).toMatchObject({ row: 2 });
    // From 84 on rows are those scrolled to: (84 − 30 + 1000) / 18 = 58.6.
    expect(targetAt(pinned, scroll, 130, 84)).toMatchObject({ row: 58 });
  });

  test("never need scrolling, and others are scrolled out from behind them", () => {
    expect(scrollToShow(pinned, scroll, { row: 1, column: 0 }).top).toBe(1000);
    // Row 20 begins at 360, of which three rows of 18 are hidden.
    expect(scrollToShow(pinned, scroll, { row: 20, column: 0 }).top).toBe(360 - 54);
    expect(pageOf(pinned)).toBe(31 - 3);
  });

  test("are a grid of their own, as tall as they are", () => {
    expect(frozenPart(pinned)).toMatchObject({ rows: 3, frozen: 0, height: 30 + 54 });
    expect(frozenPart(days)).toBeNull();
  });

  test("take at most half of the room", () => {
    // (600 − 30) / 2 = 285, which holds 15 rows of 18.
    expect(fitGrid({ ...room, frozen: 400 }, true).frozen).toBe(15);
    expect(fitGrid({ ...room, frozen: 4, height: 10 }, true).frozen).toBe(0);
  });
});
