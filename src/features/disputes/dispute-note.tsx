import { Plural, useLingui } from "@lingui/react/macro";
import { Flag } from "lucide-react";
import type { Dispute } from "#src/contract/dispute.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useDisputedDays } from "./disputed-days.ts";
import styles from "./dispute-note.module.css";

interface DisputeNotesProps {
  /** Of one KPI of one person. */
  readonly disputes: readonly Dispute[];
}

/** That a figure is disputed, in two words: for a card. Nothing where it is not. */
export function DisputeMark({ disputes }: DisputeNotesProps) {
  if (disputes.length === 0) return null;
  return (
    <p className={styles.mark}>
      <Flag size={14} aria-hidden="true" />
      <Plural value={disputes.length} one="Disputed, still open" other="# disputes, still open" />
    </p>
  );
}

/** What is disputed, since when and why, each with its state. Nothing where nothing is. */
export function DisputeNotes({ disputes }: DisputeNotesProps) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const writeDays = useDisputedDays();
  if (disputes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={t`Disputes`}>
      {disputes.map(({ id, on, reason, subject, ...figure }) => {
        const since = formatDay(on, "dated", locale);
        const { name } = subject;
        const what = writeDays(figure);
        return (
          <li key={id}>
            <Flag size={14} aria-hidden="true" />
            <div>
              <p>{t`Disputed by ${name} on ${since}, still open: ${what}`}</p>
              <blockquote>{reason}</blockquote>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
