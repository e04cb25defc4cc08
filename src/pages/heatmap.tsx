import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { filtersOf, useAsk, useFilters } from "#src/features/filters/filters.ts";
import { GridControls, type GridQuestion } from "#src/features/heatmap/grid-controls.tsx";
import { TeamGridView } from "#src/features/heatmap/team-grid-view.tsx";
import { TimeGridView } from "#src/features/heatmap/time-grid-view.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** People, teams or sites × KPIs, or × days, weeks or months for one KPI. */
export function HeatmapPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const ask = useAsk();
  const { levels } = useSession();
  const { shown } = useCatalogue();
  const grid: GridQuestion = {
    rows: filters.rows ?? levels.findLast((level) => level !== "organisation") ?? "team",
    columns: filters.columns ?? "kpis",
    kpi: filters.kpi ?? shown[0] ?? "",
    order: filters.sort === "name" ? "name" : "need",
    asTable: filters.view === "table",
  };
  const change = ({ order, asTable, ...rest }: Partial<GridQuestion>) =>
    ask({
      ...rest,
      ...(order !== undefined && { sort: order === "name" ? "name" : undefined }),
      ...(asTable !== undefined && { view: asTable ? "table" : undefined }),
    });
  const view = {
    bands: filters.bands,
    onBands: (bands: typeof filters.bands) => ask({ bands }),
    asTable: grid.asTable,
  };
  const { period, where } = filtersOf(filters);
  const within = filters.within === undefined ? {} : { within: filters.within };
  const asked = { period, ...within, ...(where && { where }) };
  return (
    <>
      <PageTitle title={t`Team grid`} aside={<GridControls question={grid} onChange={change} />} />
      {grid.columns === "kpis" ? (
        <TeamGridView question={{ ...asked, level: grid.rows }} order={grid.order} view={view} />
      ) : (
        <TimeGridView
          question={{ ...asked, rows: grid.rows, columns: grid.columns, kpi: grid.kpi }}
          view={view}
        />
      )}
    </>
  );
}
