import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { BANDS } from "#src/domain/band.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { ChevronDown, ChevronRight } from "lucide-react";
import type { HeatMapData, HeatMapRow } from "./heat-map-props.ts";
import styles from "./heat-map-table.module.css";
import { GIVEN_ORDER, useArrangement } from "./picture.ts";
import { turnColumn, type HeatMapSort } from "./sort.ts";
import { useScrollWindow } from "./scroll-window.ts";

/** Up to so many cells the table stands whole in the page, where the browser's search and copying reach all of it. */
const WHOLE_UP_TO = 3000;
const ROW_HEIGHT = 32;
const COLUMN_WIDTH = 92;

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** A cell without content that holds the place of columns out of sight. */
function Gap({ width }: { readonly width: number }) {
  return (
    width > 0 && <td aria-hidden="true" className={styles.gap} style={{ minInlineSize: width }} />
  );
}

/** What a column's header says of the order; nothing where another rules it. */
function sortedAs(sort: HeatMapSort, column: number): "ascending" | "descending" | undefined {
  if (sort.by !== "column" || sort.column !== column) return undefined;
  return sort.descending ? "descending" : "ascending";
}

/** The name of a row; for a group with the button that folds it, and for a pinned row saying so. */
function RowHead(props: HeatMapData & { readonly row: HeatMapRow }) {
  const { row, folded, pinned, onFold } = props;
  const { t, i18n } = useLingui();
  if (row.size === undefined) {
    return (
      <>
        {row.label}
        {pinned?.has(row.id) === true && <VisuallyHidden>{`, ${t`pinned`}`}</VisuallyHidden>}
      </>
    );
  }
  const isFolded = folded?.has(row.id) === true;
  const Mark = isFolded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={!isFolded}
      onClick={() => onFold?.(row.id)}
    >
      <Mark size={14} aria-hidden="true" /> {row.label}{" "}
      <span className={styles.size}>{i18n.number(row.size)}</span>
    </button>
  );
}

/** The numbers of a heat map as a table: the same rows in the same order, every cell with its band in words. */
export function HeatMapTable(props: HeatMapData) {
  const {
    label,
    rowHeading,
    rows,
    columns,
    cells,
    cellText,
    cellMark,
    sort = GIVEN_ORDER,
    onSort,
  } = props;
  const { i18n } = useLingui();
  const written = (row: number, column: number) =>
    `${cellText(row, column)} ${cellMark?.(row, column) ?? ""}`.trimEnd();
  const { order } = useArrangement(props);
  const scroller = useRef<HTMLDivElement>(null);
  const table = {
    rows: order.length,
    columns: columns.length,
    rowHeight: ROW_HEIGHT,
    columnWidth: COLUMN_WIDTH,
  };
  const seen = useScrollWindow(scroller, table);
  const all = { firstRow: 0, endRow: order.length, firstColumn: 0, endColumn: columns.length };
  const window = order.length * columns.length > WHOLE_UP_TO ? seen : all;
  const positions = range(window.firstRow, window.endRow);
  const across = range(window.firstColumn, window.endColumn);
  const gapBefore = window.firstColumn * COLUMN_WIDTH;
  const gapAfter = (columns.length - window.endColumn) * COLUMN_WIDTH;
  const gapAbove = window.firstRow * ROW_HEIGHT;
  const gapBelow = (order.length - window.endRow) * ROW_HEIGHT;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div ref={scroller} className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={order.length + 1}
        aria-colcount={columns.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              {rowHeading}
            </th>
            <Gap width={gapBefore} />
            {across.map((column) => (
              <th
                key={columns[column]?.id}
                scope="col"
                aria-colindex={column + 2}
                data-defines={columns[column]?.defines}
                aria-sort={sortedAs(sort, column)}
              >
                {onSort ? (
                  <button
                    type="button"
                    className={styles.sorter}
                    onClick={() => onSort(turnColumn(sort, column))}
                  >
                    {columns[column]?.label}
                  </button>
                ) : (
                  columns[column]?.label
                )}
              </th>
            ))}
            <Gap width={gapAfter} />
          </tr>
        </thead>
        <tbody>
          {gapAbove > 0 && <tr aria-hidden="true" style={{ blockSize: gapAbove }} />}
          {positions.map((position) => {
            const row = order[position] ?? position;
            const head = rows[row];
            return (
              <tr
                key={head?.id}
                aria-rowindex={position + 2}
                className={head?.size === undefined ? undefined : styles.head}
              >
                <th scope="row" aria-colindex={1}>
                  {head && <RowHead {...props} row={head} />}
                </th>
                <Gap width={gapBefore} />
                {across.map((column) => {
                  const band = BANDS[cells.band[row * columns.length + column] ?? 0] ?? "no-goal";
                  return (
                    <td key={columns[column]?.id} aria-colindex={column + 2}>
                      <span className={styles.cell}>
                        {written(row, column)} <BandGlyph band={band} size={10} />
                        <VisuallyHidden>{i18n._(BAND_WORDS[band])}</VisuallyHidden>
                      </span>
                    </td>
                  );
                })}
                <Gap width={gapAfter} />
              </tr>
            );
          })}
          {gapBelow > 0 && <tr aria-hidden="true" style={{ blockSize: gapBelow }} />}
        </tbody>
      </table>
    </div>
  );
}
