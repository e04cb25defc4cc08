import { useLingui } from "@lingui/react/macro";
import type { InputOf } from "#src/api/address.ts";
import { useComparableKpis } from "#src/api/comparable-kpis.ts";
import { useSession } from "#src/api/session.ts";
import type { Board } from "#src/contract/recognition/boards.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./board-controls.module.css";

/** What a reader changes about a board; undefined takes it out of the address. */
export interface BoardChange {
  readonly within?: string | undefined;
  readonly kpi?: string | undefined;
  readonly rows?: string | undefined;
  readonly by?: string | undefined;
}

interface BoardControlsProps {
  readonly question: InputOf<"board">;
  /** The units whose boards the reader may see. */
  readonly units: Board["units"];
  /** The unit that the board is of; undefined until it is there. */
  readonly within: Board["within"] | undefined;
  readonly onChange: (change: BoardChange) => void;
}

const WHOLE = "";

/** Chooses whom a board sets side by side, by what, and among whom. */
export function BoardControls({ question, units, within, onChange }: BoardControlsProps) {
  const { t } = useLingui();
  const seesPeople = useSession().levels.includes(AGENT);
  const nameOf = useKpiName();
  const fitting = useComparableKpis(question.of ?? "agent").map(({ id, name }) => ({
    id,
    name: nameOf(name),
  }));
  const isImproved = question.by === "improved";
  return (
    <div className={styles.controls}>
      {seesPeople && (
        <Picker
          label={t`Who`}
          choices={[
            { id: "agent", name: t`People` },
            { id: "team", name: t`Teams` },
          ]}
          chosen={question.of ?? "agent"}
          onChoose={(of) => onChange({ rows: of === "team" ? of : undefined, kpi: undefined })}
        />
      )}
      <Picker
        label={t`By what`}
        choices={[
          { id: "goals", name: t`Points towards the goals` },
          { id: "improved", name: t`Most improved` },
        ]}
        chosen={isImproved ? "improved" : "goals"}
        onChoose={(by) => onChange({ by: by === "improved" ? by : undefined, kpi: undefined })}
      />
      <Picker
        label={t`KPI`}
        choices={[...(isImproved ? [] : [{ id: WHOLE, name: t`Whole scorecard` }]), ...fitting]}
        chosen={question.kpi ?? WHOLE}
        onChoose={(kpi) => onChange({ kpi: kpi === WHOLE ? undefined : kpi })}
      />
      {within && units.length > 1 && (
        <Picker
          label={t`Among`}
          choices={units.map(({ level, id, name }) => ({ id: `${level}:${id}`, name }))}
          chosen={`${within.level}:${within.id}`}
          onChoose={(unit) => onChange({ within: unit })}
        />
      )}
    </div>
  );
}
