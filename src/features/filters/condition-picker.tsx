import { useLingui } from "@lingui/react/macro";
import { ListFilter } from "lucide-react";
import { lazy } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import { CHANNEL, QUEUE } from "#src/domain/dimensions.ts";
import { Popup } from "#src/ui/popup.tsx";
import { useAbout } from "./about.ts";

interface ConditionPickerProps {
  /** Conditions in force, which are not offered again. */
  readonly chosen: readonly string[];
  readonly onChoose: (condition: string) => void;
}

const ConditionFinder = lazy(async () => ({
  default: (await import("./condition-finder.tsx")).ConditionFinder,
}));

/** The kinds of work that the facts tell. */
function useKinds(): readonly string[] {
  const { dimensions } = useCatalogue();
  return [QUEUE, CHANNEL].filter((kind) => dimensions.some(({ id }) => id === kind));
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
          kinds={kinds}
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
