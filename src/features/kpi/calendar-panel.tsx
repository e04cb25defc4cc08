import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import { gridFor } from "#src/api/grid.ts";
import type { Grid } from "#src/api/read-grid.ts";
import { isEmptyGrid, useCoarserFacts } from "#src/api/coarser-facts.ts";
import { useSession } from "#src/api/session.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { calendarQuestion, type KpiQuestion } from "./kpi-questions.ts";

const CalendarChart = lazy(async () => ({
  default: (await import("./calendar-chart.tsx")).CalendarChart,
}));

interface CalendarPanelProps {
  readonly question: KpiQuestion;
  /** The days of the chosen period; the calendar reaches back beyond them. */
  readonly period: { readonly from: string; readonly to: string };
}

/** One KPI as a calendar: weekdays as rows, weeks as columns. */
export function CalendarPanel({ question, period }: CalendarPanelProps) {
  const { t } = useLingui();
  const definition = useKpi(question.kpi);
  const { weekStart } = useSession().organisation;
  const asked = calendarQuestion(question, period);
  const query = useQuery(gridFor(asked));
  const coarser = useCoarserFacts(asked, query.data);
  const skeleton = <Skeleton height={300} />;
  const empty = (grid: Grid) => {
    if (!isEmptyGrid(grid)) return null;
    if (!coarser) {
      return { title: t`Nothing to draw`, next: t`No facts for this KPI fall in these months.` };
    }
    return {
      title:
        coarser.grain === "week"
          ? t`These facts come by the week`
          : t`These facts come by the month`,
      next: t`They belong to no single day; the strip above shows them.`,
    };
  };
  return (
    <Card>
      <QueryPanel query={query} skeleton={skeleton} empty={empty}>
        {(grid) =>
          definition && (
            <Suspense fallback={<div aria-busy="true">{skeleton}</div>}>
              <CalendarChart kpi={definition} grid={grid} weekStart={weekStart} />
            </Suspense>
          )
        }
      </QueryPanel>
    </Card>
  );
}
