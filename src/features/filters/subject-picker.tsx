import { useLingui } from "@lingui/react/macro";
import { ChevronsUpDown } from "lucide-react";
import { lazy } from "react";
import { useSession } from "#src/api/session.ts";
import { Popup } from "#src/ui/popup.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { useAbout, useTurnTo, type SubjectId } from "./about.ts";
import styles from "./subject-picker.module.css";
import { useSubjectName } from "./subject-name.ts";

const SubjectFinder = lazy(async () => ({
  default: (await import("./subject-finder.tsx")).SubjectFinder,
}));

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
