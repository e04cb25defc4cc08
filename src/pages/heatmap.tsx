import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { GridControls, type GridQuestion } from "#src/features/heatmap/grid-controls.tsx";
import { TeamGridView } from "#src/features/heatmap/team-grid-view.tsx";
import { TimeGridView } from "#src/features/heatmap/time-grid-view.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { gridOf, teamQuestion, timeQuestion } from "./heatmap-question.ts";

/** People, teams or sites × KPIs, or × days, weeks or months for one KPI. */
export function HeatmapPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const ask = useAsk();
  const grid = gridOf(filters, useSession(), useCatalogue());
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
  const throughTime = timeQuestion(filters, grid);
  return (
    <>
      <PageTitle title={t`Team grid`} aside={<GridControls question={grid} onChange={change} />} />
      {throughTime ? (
        <TimeGridView
          question={throughTime}
          view={view}
          onFacts={({ grain, period }) => ask({ columns: grain, period })}
        />
      ) : (
        <TeamGridView question={teamQuestion(filters, grid)} order={grid.order} view={view} />
      )}
    </>
  );
}
