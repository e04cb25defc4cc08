import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { useKpi } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import type { Benchmarks } from "#src/contract/recognition/boards.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import "#src/ui/words/beside-others-sentences.ts";
import "#src/ui/words/fellowship-sentences.ts";
import styles from "./next-benchmark.module.css";

const SHOWN = 3;

function Line({ one }: { readonly one: Benchmarks["kpis"][number] }) {
  const say = useSay();
  const nameOf = useKpiName();
  const kpi = useKpi(one.kpi);
  return (
    <li>
      <strong>{kpi ? nameOf(kpi.name) : one.kpi}</strong>
      <p>{say(one.sentence)}</p>
    </li>
  );
}

/** The next benchmarks of the session's own person or unit in a few lines, with the way to all of them. */
export function NextBenchmark({ span = 12 }: { readonly span?: 3 | 4 | 6 | 8 | 9 | 12 }) {
  const { home } = useSession();
  const question = { level: home.level, id: home.id, period: "last-28-days" };
  const query = useQuery(queryFor("benchmarks", question));
  return (
    <Card
      title={<Trans>Next benchmark</Trans>}
      span={span}
      aside={
        <Link to="/recognition/boards">
          <Trans>All benchmarks and boards</Trans>
        </Link>
      }
    >
      <QueryPanel query={query} skeleton={<Skeleton height={96} />}>
        {({ kpis }) => (
          <ul className={styles.list}>
            {[...kpis]
              .sort(
                (a, b) =>
                  Number(b.next?.standing === "ahead") - Number(a.next?.standing === "ahead"),
              )
              .slice(0, SHOWN)
              .map((one) => (
                <Line key={one.kpi} one={one} />
              ))}
          </ul>
        )}
      </QueryPanel>
    </Card>
  );
}
