import "#src/ui/words/change-sentences.ts";
import "#src/ui/words/process-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./change-row.module.css";

/** What may have caused a change, for somebody to look into. */
export function ChangeCauses({ causes }: Pick<ChangeSignal, "causes">) {
  const { t } = useLingui();
  const say = useSay();
  const { locale } = useNumberStyle();
  if (causes.length === 0) return null;
  return (
    <ul className={styles.causes} aria-label={t`Possible causes`}>
      {causes.map(({ kind, day, text }) => (
        <li key={`${kind} ${day}`}>
          {day !== null && kind !== "feed" && (
            <span className={styles.day}>{formatDay(day, "dated", locale)}</span>
          )}{" "}
          {say(text)}
        </li>
      ))}
    </ul>
  );
}
