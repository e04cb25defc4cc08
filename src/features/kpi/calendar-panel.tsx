import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import { gridFor, type Grid } from "#src/api/grid.ts";
import { useSession } from "#src/api/session.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { lookBack } from "./look-back.ts";

const CalendarChart = lazy(async () => ({
  default: (await import("./calendar-chart.tsx")).CalendarChart,
}));

interface CalendarPanelProps {
  readonly level: string;
  readonly id: string;
  readonly kpi: string;
  /** The days of the chosen period; the calendar reaches back beyond them. */
  readonly period: { readonly from: string; readonly to: string };
}

/** One KPI as a calendar: weekdays as rows, weeks as columns. */
export function CalendarPanel({ level, id, kpi, period }: CalendarPanelProps) {
  const { t } = useLingui();
  const definition = useKpi(kpi);
  const { weekStart } = useSession().organisation;
  const days = lookBack(period, "week");
  const query = useQuery(
    gridFor({ rows: level, within: `${level}:${id}`, columns: "day", kpi, period: days }),
  );
  const skeleton = <Skeleton height={300} />;
  const empty = ({ rows }: Grid) =>
    rows.length > 0
      ? null
      : { title: t`Nothing to draw`, next: t`No facts for this KPI fall in these months.` };
  return (
    <Card>
      <QueryPanel query={query} skeleton={skeleton} empty={empty}>
        {(grid) =>
          definition && (
            <Suspense fallback={skeleton}>
              <CalendarChart kpi={definition} grid={grid} weekStart={weekStart} />
            </Suspense>
          )
        }
      </QueryPanel>
    </Card>
  );
}
