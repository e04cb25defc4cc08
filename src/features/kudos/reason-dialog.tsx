import { Trans } from "@lingui/react/macro";
import type { FormEvent, ReactNode } from "react";
import { LONGEST_KUDOS } from "#src/domain/recognition/kudos/kudos-text.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import styles from "./reason-dialog.module.css";

interface ReasonDialogProps {
  readonly title: string;
  /** Who reads the reason, and what follows. */
  readonly note: ReactNode;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, before something is done that somebody else has to understand. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, note, error, isPending, onSend, onClose } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get("reason");
    if (typeof reason === "string") onSend(reason);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.field}>
          <span>
            <Trans>Why?</Trans>
          </span>
          <textarea name="reason" rows={4} required maxLength={LONGEST_KUDOS} />
        </label>
        <p className={styles.note}>{note}</p>
        {error && <FaultMessage error={error} />}
        <p className={styles.deeds}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {title}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
