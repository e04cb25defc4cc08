import { Trans, useLingui } from "@lingui/react/macro";
import { Pin, Undo2, X } from "lucide-react";
import { Button } from "#src/ui/button.tsx";
import styles from "./grid-chips.module.css";
import type { GridReader } from "./grid-reader.ts";
import { toggled, type GridView } from "./grid-view.ts";

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
  const kept = pinned.flatMap((key) => reader.rows.find(({ id }) => id === key) ?? []);
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
