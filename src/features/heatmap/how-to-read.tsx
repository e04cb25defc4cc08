import { Trans } from "@lingui/react/macro";
import { Card } from "#src/ui/card.tsx";
import styles from "./how-to-read.module.css";

/** Stands where a cell is explained, before the reader is at one. */
export function HowToRead() {
  return (
    <Card>
      <p className={styles.about}>
        <Trans>
          Point at a cell, or walk with the arrow keys, to see what it says. Enter opens it, S sorts
          by its column, P keeps its row in sight, D says what its number is. The legend filters.
        </Trans>
      </p>
    </Card>
  );
}
