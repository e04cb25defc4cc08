import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Finder } from "#src/ui/finder.tsx";
import type { SubjectId } from "./about.ts";
import styles from "./subject-picker.module.css";
import { useSubjectSearch } from "./subject-search.ts";

interface SubjectFinderProps {
  /** Undefined where what was chosen is not there any more. */
  readonly onChoose: (subject: SubjectId | undefined) => void;
}

/** Finds somebody, or a unit, by name. */
export function SubjectFinder({ onChoose }: SubjectFinderProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const { groups, status, choose } = useSubjectSearch(text);
  return (
    <div className={styles.finder}>
      <Finder
        label={t`Find people, teams, sites`}
        text={text}
        onText={setText}
        groups={groups}
        status={status}
        onChoose={(id) => onChoose(choose(id))}
      />
    </div>
  );
}
