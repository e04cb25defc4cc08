import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { GridControls, type GridQuestion } from "#src/features/heatmap/grid-controls.tsx";
import { orderText } from "#src/features/heatmap/grid-order.ts";
import { TeamGridView } from "#src/features/heatmap/team-grid-view.tsx";
import { TotalStrip } from "#src/features/heatmap/total-strip.tsx";
import { TimeGridView } from "#src/features/heatmap/time-grid-view.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { gridOf, groupLevels, teamQuestion, timeQuestion } from "./heatmap-question.ts";
import { useGridView } from "./use-grid-view.tsx";

/** People, teams or sites × KPIs, or × days, weeks or months for one KPI. */
export function HeatmapPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const session = useSession();
  const ask = useAsk();
  const grid = gridOf(filters, session, useCatalogue());
  const view = useGridView(grid);
  const change = ({ order, group, colour, asTable, ...rest }: Partial<GridQuestion>) =>
    ask({
      ...rest,
      ...(order !== undefined && { sort: orderText(order) }),
      ...(group !== undefined && { group: group ?? undefined, folded: [] }),
      ...(colour !== undefined && { colour: colour === "band" ? undefined : colour }),
      ...(asTable !== undefined && { view: asTable ? "table" : undefined }),
    });
  const throughTime = timeQuestion(filters, grid);
  return (
    <>
      <PageTitle
        title={t`Team grid`}
        aside={
          <GridControls
            question={grid}
            groups={groupLevels(grid.rows, session)}
            onChange={change}
          />
        }
      />
      {throughTime ? (
        <TimeGridView
          question={throughTime}
          view={view}
          onFacts={({ grain, period }) => ask({ columns: grain, period })}
        />
      ) : (
        <TeamGridView
          question={teamQuestion(filters, grid)}
          view={view}
          head={(members) => <TotalStrip scorecards={members} />}
        />
      )}
    </>
  );
}
