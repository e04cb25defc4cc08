import { useId, useState, type ReactNode } from "react";
import styles from "./tooltip.module.css";

interface TooltipProps {
  /** A few words more about what is inside; never the only place where something is said. */
  readonly tip: ReactNode;
  /** Hands the tip's id to the focusable element that it describes. */
  readonly children: (describedBy: string) => ReactNode;
}

/** A tip that shows on hover and on focus, stays while the pointer is on it, and goes with Escape. */
export function Tooltip({ tip, children }: TooltipProps) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  return (
    <span
      role="presentation"
      className={styles.place}
      data-dismissed={dismissed || undefined}
      onPointerLeave={() => setDismissed(false)}
      onBlur={() => setDismissed(false)}
      onKeyDown={({ key }) => {
        if (key === "Escape") setDismissed(true);
      }}
    >
      {children(id)}
      <span role="tooltip" id={id} className={styles.tip}>
        {tip}
      </span>
    </span>
  );
}
