import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { ChartFrame } from "#src/charts/frame/chart-frame.tsx";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import { csvRows } from "#src/charts/frame/csv.ts";
import { DistributionChart } from "#src/charts/peers/distribution-chart.tsx";
import { useDistributionData } from "#src/charts/peers/distribution-data.ts";
import type { DistributionBin } from "#src/charts/peers/distribution-bars.ts";
import { FunnelChart } from "#src/charts/peers/funnel-chart.tsx";
import { useFunnelData } from "#src/charts/peers/funnel-data.ts";
import type { FunnelMember } from "#src/charts/peers/funnel-member.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { Peers } from "#src/contract/peers.ts";
import { Card } from "#src/ui/card.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import styles from "./peers-view.module.css";
import { useSay } from "#src/ui/words/say.ts";
import { useSubjectName } from "./subject-name.ts";

interface PeersChartsProps {
  readonly kpi: CatalogueKpi;
  readonly peers: Peers;
}

function Distribution({
  kpi,
  peers,
  bins,
}: PeersChartsProps & { readonly bins: readonly DistributionBin[] }) {
  const { t } = useLingui();
  const sentence = useSay()(peers.sentence);
  const data = useDistributionData(sentence, bins, peers.own.value, kpi);
  return (
    <ChartFrame
      title={t`Where the peers are`}
      sentence={t`How many peers lie where. The outermost bars are open: nobody’s extreme is an edge.`}
      table={<ChartTable data={data} />}
      csv={() => csvRows(data)}
      fileName={`${peers.kpi}-peers-${peers.period.to}`}
    >
      <DistributionChart
        sentence={sentence}
        kpi={kpi}
        bins={bins}
        quartiles={peers.quartiles}
        own={peers.own.value}
        name={useSubjectName(peers.subject)}
        height={CHART_HEIGHT}
      />
    </ChartFrame>
  );
}

/** Both charts have one height, so that their grounds line up. */
const CHART_HEIGHT = 320;

/** The dots a session may see: the members it may name, and the subject itself. */
function dotsOf({ members, subject, own }: Peers, subjectName: string | null): FunnelMember[] {
  const named = members.map(({ id, name, value, sample }) => ({
    id,
    name: id === subject.id ? subjectName : name,
    value,
    sample,
    isSubject: id === subject.id,
  }));
  if (own.value === null || own.sample === null || named.some(({ isSubject }) => isSubject))
    return named;
  return [
    ...named,
    { id: subject.id, name: subjectName, value: own.value, sample: own.sample, isSubject: true },
  ];
}

function Funnel({ kpi, peers }: PeersChartsProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const dots = dotsOf(peers, useSubjectName(peers.subject));
  // Where nobody else may be shown one by one, the others stand as the group they are.
  const half = dots.every(({ isSubject }) => isSubject)
    ? (peers.quartiles ?? undefined)
    : undefined;
  const sentence = half
    ? t`Value against sample: only what lies outside the limits is more than chance explains. The band is where half of the peers lie.`
    : t`Value against sample: only what lies outside the limits is more than chance explains.`;
  const data = useFunnelData(sentence, dots, peers.funnel, kpi);
  const { level } = peers.subject;
  return (
    <ChartFrame
      title={t`Beyond chance?`}
      sentence={sentence}
      table={<ChartTable data={data} />}
      csv={() => csvRows(data)}
      fileName={`${peers.kpi}-funnel-${peers.period.to}`}
    >
      <FunnelChart
        sentence={sentence}
        kpi={kpi}
        members={dots}
        centre={peers.centre}
        funnel={peers.funnel}
        half={half}
        height={CHART_HEIGHT}
        onOpen={({ id }) =>
          void navigate({
            to: "/scorecard/$level/$id/$kpi",
            params: { level, id, kpi: peers.kpi },
          })
        }
      />
    </ChartFrame>
  );
}

/** The charts of a peer comparison. They stand in a file of their own because the chart library is loaded with them. */
export function PeersCharts({ kpi, peers }: PeersChartsProps) {
  return (
    <PageGrid>
      {peers.distribution && (
        <Card span={6} className={styles.card}>
          <Distribution kpi={kpi} peers={peers} bins={peers.distribution} />
        </Card>
      )}
      {peers.funnel.length > 0 && (
        <Card span={peers.distribution ? 6 : 12} className={styles.card}>
          <Funnel kpi={kpi} peers={peers} />
        </Card>
      )}
    </PageGrid>
  );
}
