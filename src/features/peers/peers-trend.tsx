import "#src/ui/words/cohort-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { ChartFrame } from "#src/charts/frame/chart-frame.tsx";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import { csvRows } from "#src/charts/frame/csv.ts";
import { ProcessChart } from "#src/charts/process/process-chart.tsx";
import { useProcessData } from "#src/charts/process/process-data.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { Trend } from "#src/contract/trend.ts";
import { isFilling } from "#src/domain/buckets.ts";
import { day } from "#src/domain/calendar.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { useSubjectName } from "./subject-name.ts";

const HEIGHT = 320;

interface QuartilesProps {
  readonly kpi: CatalogueKpi;
  readonly trend: Trend;
}

function Quartiles({ kpi, trend }: QuartilesProps) {
  const { t } = useLingui();
  const { weekStart } = useSession().organisation;
  const calendar = { today: day(trend.asOf.today), weekStart };
  const name = useSubjectName(trend.subject) ?? t`You`;
  const sentence = t`${name} beside the middle half and the median of the peers, week by week. A week is shown once it is closed.`;
  // The process has a chart of its own, with its limits and signals; here the peers are what is looked at.
  const points = trend.points.map((point) => ({
    ...point,
    filling: isFilling({ from: day(point.from) }, trend.grain, calendar),
    mean: null,
    limits: null,
    signal: null,
  }));
  const data = useProcessData(sentence, points, kpi);
  return (
    <ChartFrame
      title={t`Beside the peers, through time`}
      sentence={sentence}
      table={<ChartTable data={data} />}
      csv={() => csvRows(data)}
      fileName={`${trend.kpi}-quartiles-${trend.period.to}`}
    >
      <ProcessChart
        sentence={sentence}
        kpi={kpi}
        grain={trend.grain}
        points={points}
        name={name}
        height={HEIGHT}
      />
    </ChartFrame>
  );
}

interface PeersTrendProps {
  readonly kpi: CatalogueKpi;
  readonly question: InputOf<"trend">;
}

/** The quartiles of the most alike peers through time, with the subject's own line. */
export function PeersTrend({ kpi, question }: PeersTrendProps) {
  const { t } = useLingui();
  const say = useSay();
  const query = useQuery(queryFor("trend", question));
  const empty = ({ points, peersNotice }: Trend) =>
    points.some(({ peers }) => peers !== null)
      ? null
      : {
          title: t`No peers through time`,
          next: peersNotice
            ? say(peersNotice)
            : t`In no week were there enough of them to be shown.`,
        };
  return (
    <Card>
      <QueryPanel query={query} skeleton={<Skeleton height={HEIGHT} />} empty={empty}>
        {(trend) => <Quartiles kpi={kpi} trend={trend} />}
      </QueryPanel>
    </Card>
  );
}
