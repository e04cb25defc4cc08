import { Trans, useLingui } from "@lingui/react/macro";
import { Grid3x3, Table2 } from "lucide-react";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import type { Grain } from "#src/domain/period.ts";
import { Button } from "#src/ui/button.tsx";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./grid-controls.module.css";
import type { GridOrder } from "./team-grid.ts";

/** What the cells run over: the KPIs, or time for one KPI. */
type Columns = "kpis" | Grain;

/** What a grid shows; the page keeps it in the address. */
export interface GridQuestion {
  readonly rows: string;
  readonly columns: Columns;
  readonly kpi: string;
  readonly order: GridOrder;
  readonly asTable: boolean;
}

interface GridControlsProps {
  readonly question: GridQuestion;
  readonly onChange: (change: Partial<GridQuestion>) => void;
}

/** Chooses what stands in the rows, what in the columns, and in which order. */
export function GridControls({ question, onChange }: GridControlsProps) {
  const { t, i18n } = useLingui();
  const { levels } = useSession();
  const { kpis, shown } = useCatalogue();
  const nameOf = useKpiName();
  const { rows, columns, kpi, order, asTable } = question;
  const columnChoices: readonly { readonly id: Columns; readonly name: string }[] = [
    { id: "kpis", name: t`KPIs` },
    { id: "day", name: t`Days` },
    { id: "week", name: t`Weeks` },
    { id: "month", name: t`Months` },
  ];
  const orders: readonly { readonly id: GridOrder; readonly name: string }[] = [
    { id: "need", name: t`Who needs help first` },
    { id: "name", name: t`By name` },
  ];
  const kpiChoices = shown.flatMap((id) => {
    const found = kpis.find((one) => one.id === id);
    return found ? [{ id, name: nameOf(found.name) }] : [];
  });
  return (
    <div className={styles.controls}>
      <Picker
        label={t`Rows`}
        choices={levels
          .filter((level) => level !== "organisation")
          .map((level) => ({ id: level, name: levelName(i18n, level, "many") }))}
        chosen={rows}
        onChoose={(chosen) => onChange({ rows: chosen })}
      />
      <Picker
        label={t`Columns`}
        choices={columnChoices}
        chosen={columns}
        onChoose={(chosen) => onChange({ columns: chosen })}
      />
      {columns === "kpis" ? (
        <Picker
          label={t`Order`}
          choices={orders}
          chosen={order}
          onChoose={(chosen) => onChange({ order: chosen })}
        />
      ) : (
        <Picker
          label={t`KPI`}
          choices={kpiChoices}
          chosen={kpi}
          onChoose={(chosen) => onChange({ kpi: chosen })}
        />
      )}
      <Button
        aria-pressed={asTable}
        onClick={() => onChange({ asTable: !asTable })}
        className={styles.toggle}
      >
        {asTable ? (
          <>
            <Grid3x3 size={16} aria-hidden="true" /> <Trans>Map</Trans>
          </>
        ) : (
          <>
            <Table2 size={16} aria-hidden="true" /> <Trans>Table</Trans>
          </>
        )}
      </Button>
    </div>
  );
}
