import { useLayoutEffect, useState, type RefObject } from "react";
import type { GridWindow } from "./layout.ts";

/** A table whose rows have one height and whose columns have one width, in CSS pixels. */
export interface EvenTable {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
}

/** Rows and columns come and go in blocks, so that the page changes once per block and not once per pixel. */
const BLOCK = 8;

function blocks(from: number, length: number, step: number, count: number): [number, number] {
  const first = Math.floor(from / step / BLOCK) - 1;
  const end = Math.ceil((from + length) / step / BLOCK) + 1;
  return [Math.max(0, first * BLOCK), Math.min(count, end * BLOCK)];
}

/** The rows and columns that a viewport shows, with a block more on every side. */
export function windowOf(
  table: EvenTable,
  viewport: Pick<Element, "scrollLeft" | "scrollTop" | "clientWidth" | "clientHeight">,
): GridWindow {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = viewport;
  const [firstRow, endRow] = blocks(scrollTop, clientHeight, table.rowHeight, table.rows);
  const across = blocks(scrollLeft, clientWidth, table.columnWidth, table.columns);
  return { firstRow, endRow, firstColumn: across[0], endColumn: across[1] };
}

const ORIGIN = { scrollLeft: 0, scrollTop: 0, clientWidth: 0, clientHeight: 0 };

function equal(one: GridWindow, other: GridWindow): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.endRow === other.endRow &&
    one.firstColumn === other.firstColumn &&
    one.endColumn === other.endColumn
  );
}

/** Follows what a scrolling element shows of a table. */
export function useScrollWindow(
  scroller: RefObject<HTMLElement | null>,
  { rows, columns, rowHeight, columnWidth }: EvenTable,
): GridWindow {
  const [seen, setSeen] = useState<typeof ORIGIN>(ORIGIN);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const table = { rows, columns, rowHeight, columnWidth };
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
      const now = { scrollLeft, scrollTop, clientWidth, clientHeight };
      setSeen((before) => (equal(windowOf(table, before), windowOf(table, now)) ? before : now));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, rows, columns, rowHeight, columnWidth]);
  return windowOf({ rows, columns, rowHeight, columnWidth }, seen);
}
