import { useLingui } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { fold } from "#src/domain/fold.ts";
import { Finder } from "#src/ui/finder.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import { subjectText, type SubjectId } from "./about.ts";
import styles from "./where-chips.module.css";

interface ConditionFinderProps {
  readonly about: SubjectId;
  /** What to look among. */
  readonly kinds: readonly string[];
  /** Conditions in force, which are not offered again. */
  readonly chosen: readonly string[];
  readonly onChoose: (condition: string) => void;
}

/** More than anybody reads through; typing narrows them. */
const LIMIT = 100;

/** Finds a queue or a channel by name. */
export function ConditionFinder({ about, kinds, chosen, onChoose }: ConditionFinderProps) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState("");
  const within = subjectText(about);
  const found = useQueries({
    queries: kinds.map((level) => queryFor("subjects", { level, within, limit: LIMIT })),
  });
  const groups = kinds.map((level, at) => ({
    name: levelName(i18n, level, "many"),
    options: (found[at]?.data?.subjects ?? [])
      .map(({ id, name }) => ({ id: subjectText({ level, id }), name }))
      .filter(({ id, name }) => !chosen.includes(id) && fold(name).includes(fold(text.trim()))),
  }));
  return (
    <div className={styles.finder}>
      <Finder
        label={t`Find a queue or a channel`}
        text={text}
        onText={setText}
        groups={groups.filter(({ options }) => options.length > 0)}
        status={found.some(({ isFetching }) => isFetching) ? t`Looking…` : t`Nothing by that name.`}
        onChoose={onChoose}
      />
    </div>
  );
}
