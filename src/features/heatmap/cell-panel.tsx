import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import { openDefinition } from "#src/state/overlay.ts";
import { Button } from "#src/ui/button.tsx";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { DefinitionButton } from "#src/ui/definition-button.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./cell-panel.module.css";
import { rowKey, type GridReader } from "./grid-reader.ts";
import type { GridView } from "./grid-view.ts";
import { RowActions } from "./row-actions.tsx";

interface CellPanelProps {
  readonly reader: GridReader;
  readonly cell: HeatMapCell;
  readonly view: GridView;
}

/** Explains the cell the reader is at, leads to what is behind it, and says what can be done with its row. */
export function CellPanel({ reader, cell, view }: CellPanelProps) {
  const { t } = useLingui();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const row = reader.rows[cell.row];
  if (!row) return null;
  const { level, id } = row.subject;
  const name = row.label;
  const kpi = reader.kpiOf(cell.column);
  const defined = kpis.find((one) => one.id === kpi);
  return (
    <>
      <Card title={name} aside={<BandMark band={reader.band(cell)} />}>
        <p className={styles.about}>
          {reader.about(cell.column)}
          <DefinitionButton
            name={defined ? nameOf(defined.name) : t`Score`}
            onOpen={() => openDefinition({ kpi, subject: rowKey(row.subject) })}
          />
        </p>
        <p className={styles.value}>{reader.text(cell)}</p>
        <dl className={styles.facts}>
          {reader.facts(cell).map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={() => view.onOpenRow({ level, id })}>
          <Trans>Scorecard in short</Trans>
        </Button>
        <div className={styles.links}>
          <Link to="/scorecard/$level/$id" params={{ level, id }}>
            <Trans>Scorecard</Trans>
          </Link>
          {kpi !== null && (
            <Link to="/scorecard/$level/$id/$kpi" params={{ level, id, kpi }}>
              <Trans>This KPI in detail</Trans>
            </Link>
          )}
          <Link to="/compare" search={(now) => ({ ...now, subjects: [`${level}:${id}`] })}>
            <Trans>Compare with others</Trans>
          </Link>
        </div>
      </Card>
      <RowActions row={row} view={view} />
    </>
  );
}
