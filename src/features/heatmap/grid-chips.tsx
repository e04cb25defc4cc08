import { Trans, useLingui } from "@lingui/react/macro";
import { Pin, Undo2, X } from "lucide-react";
import { Button } from "#src/ui/button.tsx";
import styles from "./grid-chips.module.css";
import type { GridReader, GridRow } from "./grid-reader.ts";
import { toggled, type GridView } from "./grid-view.ts";

/** The rows with these keys. None is looked for any further once all are found. */
function rowsNamed(rows: readonly GridRow[], keys: readonly string[]): readonly GridRow[] {
  const wanted = new Set(keys);
  const found: GridRow[] = [];
  for (const row of rows) {
    if (found.length === wanted.size) break;
    if (wanted.has(row.id)) found.push(row);
  }
  return found;
}

/** What the reader has done to the grid, each with the way to undo it: the days narrowed, the rows kept in sight. */
export function GridChips({
  reader,
  view,
}: {
  readonly reader: GridReader;
  readonly view: GridView;
}) {
  const { t } = useLingui();
  const { pinned, onPinned, outer, onWiden } = view;
  const kept = rowsNamed(reader.rows, pinned);
  if (kept.length === 0 && outer === null) return null;
  return (
    <ul className={styles.chips} aria-label={t`Narrowed and kept in sight`}>
      {outer !== null && (
        <li>
          <Button kind="quiet" className={styles.chip} onClick={onWiden}>
            <Undo2 size={14} aria-hidden="true" /> <Trans>Back to {outer}</Trans>
          </Button>
        </li>
      )}
      {kept.map((row) => {
        const name = row.label;
        return (
          <li key={row.id}>
            <Button
              kind="quiet"
              className={styles.chip}
              aria-label={t`Let ${name} go`}
              onClick={() => onPinned(toggled(pinned, row.id))}
            >
              <Pin size={14} aria-hidden="true" /> {name} <X size={14} aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
