import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./change-controls.module.css";
import type { ChangeChoice } from "./shown-changes.ts";

interface ChangeControlsProps {
  readonly question: InputOf<"changes">;
  readonly choice: ChangeChoice;
  readonly onChange: (change: Partial<ChangeChoice>) => void;
}

/** What stands for no choice: no level or KPI is called so. */
const ALL = "";

/** Chooses which changes are shown: for better or worse, of which level, of which KPI. */
export function ChangeControls({ question, choice, onChange }: ChangeControlsProps) {
  const { t, i18n } = useLingui();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const { data } = useQuery(queryFor("changes", question));
  const changed = new Set([...(data?.signals ?? []).map(({ kpi }) => kpi), choice.kpi]);
  const directions = [
    { id: ALL, name: t`Better and worse` },
    { id: "better", name: t`Better` },
    { id: "worse", name: t`Worse` },
  ] as const;
  return (
    <div className={styles.controls}>
      <Picker
        label={t`Direction`}
        choices={directions}
        chosen={choice.direction ?? ALL}
        onChoose={(id) => onChange({ direction: id === ALL ? undefined : id })}
      />
      <Picker
        label={t`Level`}
        choices={[
          { id: ALL, name: t`All levels` },
          ...(data?.levels ?? []).map((level) => ({
            id: level,
            name: levelName(i18n, level, "many"),
          })),
        ]}
        chosen={choice.rows ?? ALL}
        onChoose={(id) => onChange({ rows: id === ALL ? undefined : id })}
      />
      <Picker
        label={t`KPI`}
        choices={[
          { id: ALL, name: t`All KPIs` },
          ...kpis
            .filter(({ id }) => changed.has(id))
            .map(({ id, name }) => ({ id, name: nameOf(name) })),
        ]}
        chosen={choice.kpi ?? ALL}
        onChoose={(id) => onChange({ kpi: id === ALL ? undefined : id })}
      />
    </div>
  );
}
