import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import type { Grain } from "#src/domain/period.ts";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./grid-controls.module.css";
import { GRID_COLOURS, type GridColour } from "./grid-colour.ts";
import { TableToggle } from "./table-toggle.tsx";
import type { GridOrder } from "./grid-order.ts";
import { OrderPicker } from "./order-picker.tsx";

/** What the cells run over: the KPIs, or time for one KPI. */
type Columns = "kpis" | Grain;

/** What a grid shows; the page keeps it in the address. */
export interface GridQuestion {
  readonly rows: string;
  readonly columns: Columns;
  readonly kpi: string;
  readonly order: GridOrder;
  /** The level of the units that rows are put together by; null when they are not. */
  readonly group: string | null;
  readonly colour: GridColour;
  readonly asTable: boolean;
}

interface GridControlsProps {
  readonly question: GridQuestion;
  /** The levels that the rows may be put together by. */
  readonly groups: readonly string[];
  readonly onChange: (change: Partial<GridQuestion>) => void;
}

/** Chooses what stands in the rows, what in the columns, and in which order. */
export function GridControls({ question, groups, onChange }: GridControlsProps) {
  const { t, i18n } = useLingui();
  const { levels } = useSession();
  const { kpis, shown } = useCatalogue();
  const nameOf = useKpiName();
  const { rows, columns, kpi, order, group, colour, asTable } = question;
  const columnChoices: readonly { readonly id: Columns; readonly name: string }[] = [
    { id: "kpis", name: t`KPIs` },
    { id: "day", name: t`Days` },
    { id: "week", name: t`Weeks` },
    { id: "month", name: t`Months` },
  ];
  const groupChoices = [
    { id: "", name: t`Not grouped` },
    ...groups.map((level) => {
      const unit = levelName(i18n, level, "one");
      return { id: level, name: t`Groups: ${unit}` };
    }),
  ];
  const colourWords: Readonly<Record<GridColour, string>> = {
    band: t`Colour by band`,
    score: t`Colour by score`,
    adjusted: t`Colour by adjusted value`,
    distance: t`Colour by distance to goal`,
  };
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
        <OrderPicker order={order} onOrder={(chosen) => onChange({ order: chosen })} />
      ) : (
        <Picker
          label={t`KPI`}
          choices={kpiChoices}
          chosen={kpi}
          onChoose={(chosen) => onChange({ kpi: chosen })}
        />
      )}
      {groups.length > 0 && (
        <Picker
          label={t`Groups`}
          choices={groupChoices}
          chosen={group ?? ""}
          onChoose={(chosen) => onChange({ group: chosen === "" ? null : chosen })}
        />
      )}
      <Picker
        label={t`Colours`}
        choices={GRID_COLOURS.map((id) => ({ id, name: colourWords[id] }))}
        chosen={colour}
        onChoose={(chosen) => onChange({ colour: chosen })}
      />
      <TableToggle asTable={asTable} onTable={(table) => onChange({ asTable: table })} />
    </div>
  );
}
