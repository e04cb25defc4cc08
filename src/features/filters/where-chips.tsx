import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { addToast } from "#src/state/toasts.ts";
import { Button } from "#src/ui/button.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import { subjectIn } from "./about.ts";
import { ConditionPicker } from "./condition-picker.tsx";
import { useAsk, useFilters } from "./filters.ts";
import styles from "./where-chips.module.css";

/** The conditions that narrow what is counted, each with a way to drop it, and the way to one more. */
export function WhereChips() {
  const { t, i18n } = useLingui();
  const { where } = useFilters();
  const ask = useAsk();
  const wordsOf = (condition: string) => {
    const { level, id } = subjectIn(condition);
    return `${levelName(i18n, level, "one")}: ${id}`;
  };
  const turnTo = (conditions: readonly string[], text: string) => {
    ask({ where: conditions });
    addToast(text, { undo: () => ask({ where }) });
  };
  const add = (condition: string) => {
    const words = wordsOf(condition);
    turnTo([...where, condition], t`Only counted where ${words}`);
  };
  const drop = (condition: string) => {
    const words = wordsOf(condition);
    turnTo(
      where.filter((other) => other !== condition),
      t`No longer narrowed to ${words}`,
    );
  };
  return (
    <>
      {where.length > 0 && (
        <ul className={styles.chips} aria-label={t`Only counted where`}>
          {where.map((condition) => {
            const words = wordsOf(condition);
            return (
              <li key={condition}>
                <Button
                  kind="quiet"
                  className={styles.chip}
                  aria-label={t`Drop the condition ${words}`}
                  onClick={() => drop(condition)}
                >
                  <span className={styles.words}>{words}</span>
                  <X size={14} aria-hidden="true" />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <ConditionPicker chosen={where} onChoose={add} />
    </>
  );
}
