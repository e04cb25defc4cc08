import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { OrderPicker } from "#src/features/heatmap/order-picker.tsx";
import { TableToggle } from "#src/features/heatmap/table-toggle.tsx";
import { TeamGridView } from "#src/features/heatmap/team-grid-view.tsx";
import { OpportunityBrief } from "#src/features/opportunities/opportunity-brief.tsx";
import { TeamStrip } from "#src/features/scorecard/team-strip.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { gridOf } from "./heatmap-question.ts";
import { teamQuestions } from "./team-question.ts";
import styles from "./team.module.css";
import { useGridView } from "./use-grid-view.tsx";

/** Where a supervisor's day begins: how the team stands, who needs help, on what, and why. */
export function TeamPage() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const filters = useFilters();
  const ask = useAsk();
  const session = useSession();
  const catalogue = useCatalogue();
  const grid = gridOf(filters, session, catalogue);
  const { strip, people, opportunities } = teamQuestions(filters, session, catalogue);
  const { data } = useQuery(queryFor("scorecard", strip));
  // Whom to help is not for those who come here to look at themselves.
  const beside = session.role === "agent" ? null : <OpportunityBrief question={opportunities} />;
  const view = useGridView(grid, beside);
  return (
    <>
      <PageTitle
        title={data?.subject.name ?? t`My team`}
        note={data && formatDays(data.period, locale)}
        aside={
          <div className={styles.controls}>
            <OrderPicker order={grid.order} onOrder={view.onOrder} />
            <TableToggle
              asTable={grid.asTable}
              onTable={(table) => ask({ view: table ? "table" : undefined })}
            />
          </div>
        }
      />
      <TeamGridView question={people} view={view} head={() => <TeamStrip question={strip} />} />
    </>
  );
}
