import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { InputOf } from "#src/api/address.ts";
import { useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./peers-view.module.css";
import { PeersSummary } from "./peers-summary.tsx";

const PeersCharts = lazy(async () => ({
  default: (await import("./peers-charts.tsx")).PeersCharts,
}));

const PeersTrend = lazy(async () => ({
  default: (await import("./peers-trend.tsx")).PeersTrend,
}));

interface PeersViewProps {
  readonly question: InputOf<"peers">;
  /** What the peers' quartiles through time ask. */
  readonly trend: InputOf<"trend">;
  /** Compares with a narrower or wider group. */
  readonly onAlike: (alike: string) => void;
}

/** How a subject stands among its peers on one KPI, without naming anybody whom the reader may not see. */
export function PeersView({ question, trend, onAlike }: PeersViewProps) {
  const kpi = useKpi(question.kpi);
  const query = useQuery(queryFor("peers", question));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={560} />}>
      {(peers) =>
        kpi && (
          <div className={styles.view}>
            <PeersSummary kpi={kpi} peers={peers} onAlike={onAlike} />
            <Suspense
              fallback={
                <div aria-busy="true">
                  <Skeleton height={360} />
                </div>
              }
            >
              <PeersCharts kpi={kpi} peers={peers} />
              <PeersTrend kpi={kpi} question={trend} />
            </Suspense>
          </div>
        )
      }
    </QueryPanel>
  );
}
