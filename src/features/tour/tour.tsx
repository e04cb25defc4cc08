import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { closeOverlay } from "#src/state/overlay.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { useTourSteps } from "./tour-steps.tsx";
import styles from "./tour.module.css";

/** What one must know to read any page, in a minute: five things, each with a sample of what it looks like. */
export function Tour() {
  const { t } = useLingui();
  const steps = useTourSteps();
  const [at, setAt] = useState(0);
  const step = steps[at];
  const [place, count] = [at + 1, steps.length];
  const isLast = place === count;
  return (
    <Dialog title={t`Candor in a minute`} onClose={closeOverlay}>
      <div className={styles.tour}>
        <div className={styles.step} aria-live="polite">
          <p className={styles.place}>{t`${place} of ${count}`}</p>
          <h3>{step?.title}</h3>
          <div className={styles.sample}>{step?.sample}</div>
          <p>{step?.text}</p>
        </div>
        <p className={styles.deeds}>
          {!isLast && (
            <Button kind="quiet" className={styles.skip} onClick={closeOverlay}>
              <Trans>Skip the tour</Trans>
            </Button>
          )}
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
            <Trans>Back</Trans>
          </Button>
          <Button kind="primary" onClick={() => (isLast ? closeOverlay() : setAt(at + 1))}>
            {isLast ? <Trans>Done</Trans> : <Trans>Next</Trans>}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
