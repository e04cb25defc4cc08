import { expect, test } from "vitest";
import { windowOf } from "./scroll-window.ts";

const table = { rows: 1000, columns: 90, rowHeight: 32, columnWidth: 92 };
const size = { clientWidth: 1104, clientHeight: 640 };

test("the window holds what shows and a block of eight more on every side", () => {
  // Rows 100–120 lie in blocks 12–15, columns 30–42 in blocks 3–6 (counted from 0, the last excluded).
  const viewport = { ...size, scrollTop: 3200, scrollLeft: 2760 };
  expect(windowOf(table, viewport)).toEqual({
    firstRow: 88,
    endRow: 128,
    firstColumn: 16,
    endColumn: 56,
  });
});

test("it stays within the table", () => {
  expect(windowOf(table, { ...size, scrollTop: 0, scrollLeft: 0 })).toMatchObject({
    firstRow: 0,
    firstColumn: 0,
  });
  expect(windowOf(table, { ...size, scrollTop: 31_360, scrollLeft: 7200 })).toMatchObject({
    endRow: 1000,
    endColumn: 90,
  });
});
