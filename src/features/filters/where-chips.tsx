import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { Button } from "#src/ui/button.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import { subjectIn } from "./about.ts";
import { useAsk, useFilters } from "./filters.ts";
import styles from "./where-chips.module.css";

/** The conditions that narrow what is counted, each with a way to drop it. */
export function WhereChips() {
  const { t, i18n } = useLingui();
  const { where } = useFilters();
  const ask = useAsk();
  if (where.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t`Only counted where`}>
      {where.map((condition) => {
        const { level, id } = subjectIn(condition);
        const words = `${levelName(i18n, level, "one")}: ${id}`;
        return (
          <li key={condition}>
            <Button
              kind="quiet"
              className={styles.chip}
              aria-label={t`Drop the condition ${words}`}
              onClick={() => ask({ where: where.filter((other) => other !== condition) })}
            >
              {words}
              <X size={14} aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
