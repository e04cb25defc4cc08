import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import { HeatMapLegend } from "#src/charts/heat-map/heat-map-legend.tsx";
import { HeatMapTable } from "#src/charts/heat-map/heat-map-table.tsx";
import { HeatMap } from "#src/charts/heat-map/heat-map.tsx";
import { countBands, type HeatMapSort } from "#src/charts/heat-map/sort.ts";
import type { Band } from "#src/domain/band.ts";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { CellPanel } from "./cell-panel.tsx";
import type { GridReader } from "./grid-reader.ts";
import styles from "./heat-map-frame.module.css";

/** How a grid is looked at; the page keeps it in the address. */
export interface GridView {
  /** Bands that keep their colour; all of them when empty. */
  readonly bands: readonly Band[];
  readonly onBands: (bands: readonly Band[]) => void;
  /** The table instead of the map. */
  readonly asTable: boolean;
}

/** The heat map with all that belongs to it: the legend that filters, the panel that explains, the table instead. */
export function HeatMapFrame({
  reader,
  view,
}: {
  readonly reader: GridReader;
  readonly view: GridView;
}) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [sort, setSort] = useState<HeatMapSort>({ by: "given" });
  const [cell, setCell] = useState<HeatMapCell | null>(null);
  const selected = useMemo(() => new Set(view.bands), [view.bands]);
  const data = useMemo(() => {
    const { label, rowHeading, rows, columns, cells } = reader;
    return {
      label,
      rowHeading,
      rows: rows.map((row) => ({ id: row.id, label: row.name })),
      columns,
      cells,
      counts: countBands(cells),
      cellText: (row: number, column: number) => reader.text({ row, column }),
      describeCell: (row: number, column: number) => {
        const at = { row, column };
        const facts = reader.facts(at).map(({ term, text }) => `${term}: ${text}`);
        const band = i18n._(BAND_WORDS[reader.band(at)]);
        return [rows[row]?.name, reader.about(column), reader.text(at), band, ...facts].join(", ");
      },
    };
  }, [reader, i18n]);
  const open = (at: HeatMapCell) => {
    const row = reader.rows[at.row];
    if (!row) return;
    const { level, id } = row;
    const kpi = reader.kpiOf(at.column);
    void (kpi === null
      ? navigate({ to: "/scorecard/$level/$id", params: { level, id } })
      : navigate({ to: "/scorecard/$level/$id/$kpi", params: { level, id, kpi } }));
  };
  const { counts, describeCell, ...shown } = data;
  return (
    <div className={styles.frame}>
      <div className={styles.map}>
        {view.asTable ? (
          <HeatMapTable {...shown} sort={sort} />
        ) : (
          <HeatMap
            {...shown}
            sort={sort}
            onSort={setSort}
            filterBands={selected}
            columnLabels={reader.timed ? "thinned" : "every"}
            describeCell={describeCell}
            onFocusCell={setCell}
            onOpenCell={open}
          />
        )}
        <HeatMapLegend
          counts={counts}
          selected={selected}
          onSelect={(bands) => view.onBands([...bands])}
        />
      </div>
      <aside className={styles.panel} aria-label={t`About this cell`}>
        <CellPanel reader={reader} cell={cell} />
      </aside>
    </div>
  );
}
