import { useLingui } from "@lingui/react/macro";
import { ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { useSession } from "#src/api/session.ts";
import { Finder } from "#src/ui/finder.tsx";
import { Popup } from "#src/ui/popup.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { useAbout, useTurnTo, type SubjectId } from "./about.ts";
import styles from "./subject-picker.module.css";
import { useSubjectName } from "./subject-name.ts";
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

function Picker({ subject }: { readonly subject: SubjectId }) {
  const { t } = useLingui();
  const { role } = useSession();
  const name = useSubjectName(subject) ?? "…";
  const turnTo = useTurnTo();
  // An agent sees nobody else, so there is nothing to pick.
  if (role === "agent") return <p className={styles.name}>{name}</p>;
  return (
    <Popup
      label={t`Whom to look at`}
      opens="dialog"
      className={styles.button}
      button={
        <>
          <VisuallyHidden>{t`Shown:`}</VisuallyHidden>
          <span className={styles.name}>{name}</span>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <SubjectFinder
          onChoose={(chosen) => {
            close();
            if (chosen) turnTo({ level: chosen.level, id: chosen.id });
          }}
        />
      )}
    </Popup>
  );
}

/** Whom the page is about, and the way to somebody else. Nothing on pages about nobody. */
export function SubjectPicker() {
  const subject = useAbout();
  return subject && <Picker subject={subject} />;
}
