import { Trans } from "@lingui/react/macro";
import { ChevronDown, ChevronRight, Pin, PinOff } from "lucide-react";
import { Button } from "#src/ui/button.tsx";
import type { GridRow } from "./grid-reader.ts";
import { toggled, type GridView } from "./grid-view.ts";
import styles from "./row-actions.module.css";

/** What can be done with the row that the reader is at: keep it in sight, or fold a group. */
export function RowActions({ row, view }: { readonly row: GridRow; readonly view: GridView }) {
  const { pinned, folded, onPinned, onFolded } = view;
  const key = row.id;
  if (row.size !== undefined) {
    const isFolded = folded.includes(key);
    const Mark = isFolded ? ChevronRight : ChevronDown;
    return (
      <Button
        aria-expanded={!isFolded}
        className={styles.action}
        onClick={() => onFolded(toggled(folded, key))}
      >
        <Mark size={16} aria-hidden="true" />
        {isFolded ? <Trans>Open this group</Trans> : <Trans>Fold this group</Trans>}
      </Button>
    );
  }
  const isPinned = pinned.includes(key);
  const Mark = isPinned ? PinOff : Pin;
  return (
    <Button
      aria-pressed={isPinned}
      className={styles.action}
      onClick={() => onPinned(toggled(pinned, key))}
    >
      <Mark size={16} aria-hidden="true" />
      <Trans>Keep this row in sight</Trans>
    </Button>
  );
}
