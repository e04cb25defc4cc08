import type { ReactNode } from "react";
import styles from "./axis-bar.module.css";

interface AxisBarProps {
  /** What the data leave open, in per cent of the axis; null where nothing is known of it. */
  readonly span: readonly [from: number, to: number] | null;
  /** Where the value lies, in per cent of the axis. */
  readonly at: number;
  /** Whether it is the reader, or theirs. */
  readonly isOwn: boolean;
  /** What else stands on the axis, under the value. */
  readonly children?: ReactNode;
}

/** A value on a line of its own: the interval as a bar, the value as a dot. Whoever shows it says in words what it shows. */
export function AxisBar({ span, at, isOwn, children }: AxisBarProps) {
  return (
    <span className={styles.bar} data-own={isOwn || undefined}>
      {span !== null && (
        <span
          className={styles.span}
          style={{ insetInlineStart: `${span[0]}%`, inlineSize: `${span[1] - span[0]}%` }}
        />
      )}
      {children}
      <span className={styles.dot} style={{ insetInlineStart: `${at}%` }} />
    </span>
  );
}
