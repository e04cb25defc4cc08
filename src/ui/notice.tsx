import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./notice.module.css";

interface NoticeProps {
  /** `note`: worth knowing. `fault`: something failed; announced at once to those who listen. */
  readonly tone: "note" | "fault";
  readonly children: ReactNode;
  /** At its end: what to do about it. */
  readonly action?: ReactNode;
}

/** One line inside a view about the state of its data: what is so, and what to do about it. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div
      role={tone === "fault" ? "alert" : "status"}
      className={classNames(styles.notice, styles[tone])}
    >
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
