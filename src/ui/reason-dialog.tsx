import { Trans } from "@lingui/react/macro";
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FaultMessage } from "./fault-message.tsx";
import { Field } from "./field.tsx";
import styles from "./reason-dialog.module.css";

interface ReasonDialogProps {
  /** What is about to be done: the heading, and the button that does it. */
  readonly title: string;
  /** What follows from it, and who reads the reason. */
  readonly note?: ReactNode;
  /** What is asked for; “Why?” unless told. */
  readonly label?: ReactNode;
  /** In letters. */
  readonly longest: number;
  /** What else has to be chosen, above the reason. */
  readonly children?: ReactNode;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Called with the reason, without white space around it and never empty. */
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, before something is done that somebody else has to understand. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, note, label, longest, children, error, isPending, onSend, onClose } = props;
  const [reason, setReason] = useState("");
  const said = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said !== "") onSend(said);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {note !== undefined && <div className={styles.note}>{note}</div>}
        {children}
        <Field label={label ?? <Trans>Why?</Trans>}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              required
              maxLength={longest}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        {error && <FaultMessage error={error} />}
        <p className={styles.deeds}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" type="submit" disabled={isPending || said === ""}>
            {title}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
