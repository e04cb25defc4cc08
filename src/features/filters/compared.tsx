import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowLeftToLine, Plus, X } from "lucide-react";
import { addToast } from "#src/state/toasts.ts";
import { FEWEST_COMPARED, MOST_COMPARED } from "#src/contract/side-by-side.ts";
import { IconButton } from "#src/ui/icon-button.tsx";
import { Popup } from "#src/ui/popup.tsx";
import { subjectIn, subjectText } from "./about.ts";
import styles from "./compared.module.css";
import { useAsk, useFilters } from "./filters.ts";
import { useSubjectName } from "./subject-name.ts";
import { SubjectFinder } from "./subject-finder.tsx";

interface ComparedOneProps {
  readonly text: string;
  /** Whether the others are held against this one. */
  readonly isFirst: boolean;
  readonly onFirst: () => void;
  readonly onDrop: () => void;
}

function ComparedOne({ text, isFirst, onFirst, onDrop }: ComparedOneProps) {
  const { t } = useLingui();
  const name = useSubjectName(subjectIn(text)) ?? "…";
  return (
    <li
      className={styles.one}
      title={isFirst ? t`The others are held against this one` : undefined}
    >
      <span className={styles.name}>{name}</span>
      {!isFirst && (
        <IconButton
          label={t`Put ${name} first`}
          icon={<ArrowLeftToLine size={14} aria-hidden="true" />}
          onClick={onFirst}
        />
      )}
      <IconButton
        label={t`Take ${name} out`}
        icon={<X size={14} aria-hidden="true" />}
        onClick={onDrop}
      />
    </li>
  );
}

/** Who stands side by side, in their order, and the ways to add, drop and put first. */
export function Compared() {
  const { t } = useLingui();
  const { subjects } = useFilters();
  const ask = useAsk();
  const drop = (text: string) => {
    ask({ subjects: subjects.filter((other) => other !== text) });
    addToast(t`Taken out of the comparison`, { undo: () => ask({ subjects }) });
  };
  return (
    <div className={styles.compared}>
      <ul className={styles.list} aria-label={t`Compared`}>
        {subjects.map((text, at) => (
          <ComparedOne
            key={text}
            text={text}
            isFirst={at === 0}
            onFirst={() => ask({ subjects: [text, ...subjects.filter((one) => one !== text)] })}
            onDrop={() => drop(text)}
          />
        ))}
      </ul>
      {subjects.length < MOST_COMPARED && (
        <Popup
          label={t`Add to the comparison`}
          opens="dialog"
          kind="plain"
          className={styles.add}
          button={
            <>
              <Plus size={16} aria-hidden="true" /> <Trans>Add to the comparison</Trans>
            </>
          }
        >
          {(close) => (
            <SubjectFinder
              onChoose={(subject) => {
                close();
                if (subject) ask({ subjects: [...new Set([...subjects, subjectText(subject)])] });
              }}
            />
          )}
        </Popup>
      )}
      {subjects.length < FEWEST_COMPARED && (
        <p className={styles.hint}>
          <Trans>
            Choose two to five people, teams or sites. The first is what the others are held
            against.
          </Trans>
        </p>
      )}
    </div>
  );
}
