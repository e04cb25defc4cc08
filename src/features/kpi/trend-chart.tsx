import "#src/ui/words/process-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ChartFrame } from "#src/charts/frame/chart-frame.tsx";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import { csvRows } from "#src/charts/frame/csv.ts";
import { ProcessChart } from "#src/charts/process/process-chart.tsx";
import { useProcessData } from "#src/charts/process/process-data.ts";
import { useSession } from "#src/api/session.ts";
import { isFilling } from "#src/domain/buckets.ts";
import { day } from "#src/domain/calendar.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { Trend } from "#src/contract/trend.ts";
import { useSay } from "#src/ui/words/say.ts";

interface TrendChartProps {
  readonly kpi: CatalogueKpi;
  readonly trend: Trend;
  readonly controls: ReactNode;
}

/** The process strip at full size. It stands in a file of its own because the chart library is loaded only with it. */
export function TrendChart({ kpi, trend, controls }: TrendChartProps) {
  const { t } = useLingui();
  const say = useSay();
  const sentence = say(trend.sentence);
  const events = trend.events.map((event) => ({ day: event.day, text: say(event.text) }));
  const { weekStart } = useSession().organisation;
  const calendar = { today: day(trend.asOf.today), weekStart };
  const points = trend.points.map((point) => ({
    ...point,
    filling: isFilling({ from: day(point.from) }, trend.grain, calendar),
  }));
  const data = useProcessData(sentence, points, kpi);
  return (
    <ChartFrame
      title={t`Through time`}
      sentence={sentence}
      table={<ChartTable data={data} />}
      csv={() => csvRows(data)}
      fileName={`${trend.kpi}-${trend.subject.id}-${trend.period.to}`}
      controls={controls}
    >
      <ProcessChart
        sentence={sentence}
        kpi={kpi}
        grain={trend.grain}
        points={points}
        events={events}
      />
    </ChartFrame>
  );
}
