import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queryFor } from "#src/api/query.ts";
import { formatNumber } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { BadgeCounts } from "./badge-counts.tsx";
import { BeingWorkedOut } from "./being-worked-out.tsx";
import styles from "./recognition-counts.module.css";
import { SiteCounts } from "./site-counts.tsx";
import { busyUntilDecided, UNTIL_DECIDED } from "./until-decided.ts";

/** How many people take part and have which badge, by site and in all; nobody can be singled out. */
export function RecognitionCounts({ beside }: { readonly beside: ReactNode }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const query = busyUntilDecided(
    useQuery({ ...queryFor("recognitionSummary", {}), ...UNTIL_DECIDED }),
  );
  return (
    <QueryPanel
      query={query}
      skeleton={<Skeleton height={560} />}
      empty={({ isPending, periods }) =>
        periods.length === 0
          ? {
              title: t`Nothing was decided yet`,
              next: isPending
                ? t`The last weeks are being worked out; they appear here by themselves.`
                : t`The first badges are decided when a month is over and no more data may come.`,
            }
          : null
      }
    >
      {(summary) => (
        <PageGrid>
          {summary.isPending && <BeingWorkedOut />}
          <p className={styles.note}>
            <strong className={styles.people}>
              {summary.people === null ? (
                <Trans>So few people take part that their number is withheld.</Trans>
              ) : (
                <Trans>{formatNumber(summary.people, 0, locale)} people take part.</Trans>
              )}
            </strong>{" "}
            <Trans>
              A count is withheld where so few have a badge, or lack it, that somebody could be
              singled out.
            </Trans>
          </p>
          <SiteCounts {...summary} />
          {beside}
          {summary.periods.map((counted) => (
            <BadgeCounts key={counted.period.id} {...counted} />
          ))}
        </PageGrid>
      )}
    </QueryPanel>
  );
}
