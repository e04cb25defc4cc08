import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { queryFor } from "#src/api/query.ts";
import type { CriteriaSet } from "#src/contract/opportunities.ts";
import { Button } from "#src/ui/button.tsx";
import { Picker } from "#src/ui/picker.tsx";

/** What the criteria that Candor starts with are called where an id is needed: no saved ones can have it, it is too short. */
const STANDARD = "candor";

interface CriteriaPickerProps {
  /** Those in force; null for the ones that Candor starts with. */
  readonly chosen: CriteriaSet | null;
  readonly onChoose: (id: string | undefined) => void;
  readonly onEdit: () => void;
}

/** The sets to choose from, and one that came by a link. */
function withLinked(sets: readonly CriteriaSet[], linked: CriteriaSet | null) {
  return linked === null || sets.some(({ id }) => id === linked.id) ? sets : [...sets, linked];
}

/** Chooses among saved criteria, and opens them to be changed. */
export function CriteriaPicker({ chosen, onChoose, onEdit }: CriteriaPickerProps) {
  const { t } = useLingui();
  const { data } = useQuery(queryFor("criteria", {}));
  const noteOf = ({ isOwn, isShared }: CriteriaSet) => {
    if (isShared) return t`For everybody`;
    return isOwn ? t`Your own` : t`By a link`;
  };
  const choices = [
    { id: STANDARD, name: t`Standard criteria` },
    ...withLinked(data?.sets ?? [], chosen).map((set) => ({
      id: set.id,
      name: set.name,
      note: noteOf(set),
    })),
  ];
  return (
    <>
      <Picker
        label={t`Criteria`}
        choices={choices}
        chosen={chosen?.id ?? STANDARD}
        onChoose={(id) => onChoose(id === STANDARD ? undefined : id)}
      />
      <Button onClick={onEdit} aria-haspopup="dialog">
        <SlidersHorizontal size={16} aria-hidden="true" /> <Trans>Change the criteria</Trans>
      </Button>
    </>
  );
}
