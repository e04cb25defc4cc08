import { useLingui } from "@lingui/react";
import { useRef } from "react";
import { BANDS } from "#src/domain/band.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import type { HeatMapData } from "./heat-map-props.ts";
import styles from "./heat-map-table.module.css";
import { useRowOrder } from "./picture.ts";
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

/** The numbers of a heat map as a table: the same rows in the same order, every cell with its band in words. */
export function HeatMapTable(props: HeatMapData) {
  const { label, rowHeading, rows, columns, cells, cellText } = props;
  const { i18n } = useLingui();
  const order = useRowOrder(props);
  const scroller = useRef<HTMLDivElement>(null);
  const table = {
    rows: rows.length,
    columns: columns.length,
    rowHeight: ROW_HEIGHT,
    columnWidth: COLUMN_WIDTH,
  };
  const seen = useScrollWindow(scroller, table);
  const all = { firstRow: 0, endRow: rows.length, firstColumn: 0, endColumn: columns.length };
  const window = rows.length * columns.length > WHOLE_UP_TO ? seen : all;
  const positions = range(window.firstRow, window.endRow);
  const across = range(window.firstColumn, window.endColumn);
  const gapBefore = window.firstColumn * COLUMN_WIDTH;
  const gapAfter = (columns.length - window.endColumn) * COLUMN_WIDTH;
  const gapAbove = window.firstRow * ROW_HEIGHT;
  const gapBelow = (rows.length - window.endRow) * ROW_HEIGHT;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div ref={scroller} className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              {rowHeading}
            </th>
            <Gap width={gapBefore} />
            {across.map((column) => (
              <th key={columns[column]?.id} scope="col" aria-colindex={column + 2}>
                {columns[column]?.label}
              </th>
            ))}
            <Gap width={gapAfter} />
          </tr>
        </thead>
        <tbody>
          {gapAbove > 0 && <tr aria-hidden="true" style={{ blockSize: gapAbove }} />}
          {positions.map((position) => {
            const row = order[position] ?? position;
            return (
              <tr key={rows[row]?.id} aria-rowindex={position + 2}>
                <th scope="row" aria-colindex={1}>
                  {rows[row]?.label}
                </th>
                <Gap width={gapBefore} />
                {across.map((column) => {
                  const band = BANDS[cells.band[row * columns.length + column] ?? 0] ?? "no-goal";
                  return (
                    <td key={columns[column]?.id} aria-colindex={column + 2}>
                      <span className={styles.cell}>
                        {cellText(row, column)} <BandGlyph band={band} size={10} />
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
