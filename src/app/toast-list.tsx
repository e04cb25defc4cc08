import { Trans, useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { dismissToast, takeBack, useToasts, type Toast } from "#src/state/toasts.ts";
import { Button } from "#src/ui/button.tsx";
import { IconButton } from "#src/ui/icon-button.tsx";
import styles from "./toast-list.module.css";

/** Long enough to read twice; faults stay until they are closed, and all of them while somebody is at them. */
const SHOWN_MILLISECONDS = 8_000;

function ToastItem({ toast }: { readonly toast: Toast }) {
  const { id, text, tone, undo } = toast;
  const { t } = useLingui();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (tone === "fault" || isHeld) return undefined;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is done by being there, it only lasts
    <li
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {undo && (
        <Button kind="quiet" className={styles.undo} onClick={() => takeBack(toast)}>
          <Trans>Undo</Trans>
        </Button>
      )}
      <IconButton
        label={t`Close`}
        icon={<X size={16} aria-hidden="true" />}
        onClick={() => dismissToast(id)}
      />
    </li>
  );
}

/** What just happened, in the corner, announced once. It is in reach from whatever is open, which it leaves open. */
export function ToastList() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div role="status" data-react-aria-top-layer>
      <ul className={styles.list}>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ul>
    </div>
  );
}
