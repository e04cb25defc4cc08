import { Trans, useLingui } from "@lingui/react/macro";
import { Flag } from "lucide-react";
import { useState } from "react";
import { useSession } from "#src/api/session.ts";
import { Button } from "#src/ui/button.tsx";
import { IconButton } from "#src/ui/icon-button.tsx";
import { DisputeForm, type DisputedFigure } from "./dispute-form.tsx";
import styles from "./dispute-button.module.css";

interface DisputeButtonProps {
  /** Whose figure it is. */
  readonly subject: { readonly level: string; readonly id: string };
  readonly figure: DisputedFigure;
}

/** “This looks wrong to me”: the way to answer back, for the person whose own figure it is and for nobody else. A row has room for the icon alone. */
export function DisputeButton({ subject, figure }: DisputeButtonProps) {
  const { t } = useLingui();
  const { role, home } = useSession();
  const [open, setOpen] = useState(false);
  if (role !== "agent" || subject.level !== home.level || subject.id !== home.id) return null;
  return (
    <>
      {figure.row ? (
        <IconButton
          label={t`This looks wrong to me`}
          icon={<Flag size={14} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      ) : (
        <Button className={styles.button} onClick={() => setOpen(true)}>
          <Flag size={16} aria-hidden="true" /> <Trans>This looks wrong to me</Trans>
        </Button>
      )}
      {open && <DisputeForm figure={figure} onClose={() => setOpen(false)} />}
    </>
  );
}
