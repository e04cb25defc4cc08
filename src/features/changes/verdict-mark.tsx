import { useLingui } from "@lingui/react/macro";
import { ArrowDownRight, ArrowUpRight, MoveRight } from "lucide-react";
import type { ChangeSignal } from "#src/contract/changes.ts";
import styles from "./verdict-mark.module.css";

/** Whether a change is for the better, as a mark and a word: up is better, down is worse, whatever the number did. */
export function VerdictMark({ verdict }: Pick<ChangeSignal, "verdict">) {
  const { t } = useLingui();
  const marks = {
    improved: {
      word: t`Better`,
      icon: <ArrowUpRight size={14} strokeWidth={2.5} aria-hidden="true" />,
    },
    declined: {
      word: t`Worse`,
      icon: <ArrowDownRight size={14} strokeWidth={2.5} aria-hidden="true" />,
    },
    moved: { word: t`Moved`, icon: <MoveRight size={14} strokeWidth={2.5} aria-hidden="true" /> },
  };
  const { word, icon } = marks[verdict];
  return (
    <span className={styles.mark} data-verdict={verdict}>
      {icon}
      {word}
    </span>
  );
}
