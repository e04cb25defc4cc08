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

/** How a subject stands among its peers on one KPI, without naming anybody whom the reader may not see. */
export function PeersView({ question }: { readonly question: InputOf<"peers"> }) {
  const kpi = useKpi(question.kpi);
  const query = useQuery(queryFor("peers", question));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={560} />}>
      {(peers) =>
        kpi && (
          <div className={styles.view}>
            <PeersSummary kpi={kpi} peers={peers} />
            <Suspense
              fallback={
                <div aria-busy="true">
                  <Skeleton height={360} />
                </div>
              }
            >
              <PeersCharts kpi={kpi} peers={peers} />
            </Suspense>
          </div>
        )
      }
    </QueryPanel>
  );
}
