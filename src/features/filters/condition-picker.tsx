import { useLingui } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import { CHANNEL, QUEUE } from "#src/domain/dimensions.ts";
import { fold } from "#src/domain/fold.ts";
import { Finder } from "#src/ui/finder.tsx";
import { Popup } from "#src/ui/popup.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import { subjectText, useAbout, type SubjectId } from "./about.ts";
import styles from "./where-chips.module.css";

interface ConditionPickerProps {
  /** Conditions in force, which are not offered again. */
  readonly chosen: readonly string[];
  readonly onChoose: (condition: string) => void;
}

/** More than anybody reads through; typing narrows them. */
const LIMIT = 100;

/** The kinds of work that the facts tell. */
function useKinds(): readonly string[] {
  const { dimensions } = useCatalogue();
  return [QUEUE, CHANNEL].filter((kind) => dimensions.some(({ id }) => id === kind));
}

function ConditionFinder(props: ConditionPickerProps & { readonly about: SubjectId }) {
  const { about, chosen, onChoose } = props;
  const { t, i18n } = useLingui();
  const [text, setText] = useState("");
  const kinds = useKinds();
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

/** Narrows the page to a kind of work: one queue, one channel. Nothing where the facts tell none. */
export function ConditionPicker({ chosen, onChoose }: ConditionPickerProps) {
  const { t } = useLingui();
  const about = useAbout();
  const kinds = useKinds();
  if (!about || kinds.length === 0) return null;
  return (
    <Popup
      label={t`Narrow to a queue or a channel`}
      opens="dialog"
      button={<ListFilter size={16} aria-hidden="true" />}
      buttonLabel={t`Narrow to a queue or a channel`}
    >
      {(close) => (
        <ConditionFinder
          about={about}
          chosen={chosen}
          onChoose={(condition) => {
            close();
            onChoose(condition);
          }}
        />
      )}
    </Popup>
  );
}
