import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./table.module.css";
import { useGrowing } from "./use-growing.ts";

/** About what is in view at once; to lay out hundreds takes long. */
const ROWS_AT_ONCE = 25;

/** One column: its head, what a row shows in it, and whether that is a number. */
export interface Column<Row> {
  readonly id: string;
  readonly name: ReactNode;
  /** Numbers are set flush right, words flush left. */
  readonly numeric?: boolean;
  /** Left out where room is short and another column says the same. */
  readonly wideOnly?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface TableProps<Row> {
  /** What the table holds, in one sentence: its accessible name. */
  readonly caption: string;
  /** The first column heads each row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A row that stands out, like “you”. */
  readonly isMarked?: (row: Row) => boolean;
}

/** A real table. Its head stays in view while it scrolls, sideways on a phone; it can be reached by keyboard to scroll it. */
export function Table<Row>({ caption, columns, rows, keyOf, isMarked }: TableProps<Row>) {
  const drawn = useGrowing(rows.length, ROWS_AT_ONCE);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ id, name, numeric, wideOnly }) => (
              <th
                key={id}
                scope="col"
                className={classNames(numeric && styles.numeric, wideOnly && styles.wideOnly)}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-busy={drawn < rows.length}>
          {rows.slice(0, drawn).map((row) => (
            <tr key={keyOf(row)} data-marked={isMarked?.(row) || undefined}>
              {columns.map(({ id, numeric, wideOnly, cell }, at) => {
                const className = classNames(
                  numeric && styles.numeric,
                  wideOnly && styles.wideOnly,
                );
                return at === 0 ? (
                  <th key={id} scope="row" className={className}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={className}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
