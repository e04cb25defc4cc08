import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import type { Summary } from "#src/contract/summary.ts";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { Headlines } from "#src/features/changes/headlines.tsx";
import { hasMovers, Movers } from "#src/features/changes/movers.tsx";
import { useFilters } from "#src/features/filters/filters.ts";
import { AttainmentCard } from "#src/features/summary/attainment-card.tsx";
import { KpiStrips } from "#src/features/summary/kpi-strips.tsx";
import { UnitMatrix } from "#src/features/summary/unit-matrix.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { changesQuestion } from "./changes-question.ts";
import { unitsQuestion } from "./summary-question.ts";
import styles from "./summary.module.css";

/** Of whom, which days, and how fresh the data are: on paper nothing else says so. */
function useNote(summary: Summary | undefined) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { lastDay, late } = useCatalogue().asOf;
  if (!summary || lastDay === null) return undefined;
  const { name } = summary.within;
  const days = formatDays(summary.period, locale);
  const until = formatDay(lastDay, "dated", locale);
  const feeds = late
    .map(({ source, lastDay: last }) => `${source} (${formatDay(last, "dated", locale)})`)
    .join(", ");
  return feeds === ""
    ? t`${name} · ${days} · Data to ${until}`
    : t`${name} · ${days} · Data to ${until} · Late: ${feeds}`;
}

/** The executive's one page: goals attained, what really changed, the weightiest KPIs and the sites; it prints to one sheet. */
export function SummaryPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const session = useSession();
  const question = changesQuestion(filters);
  const units = unitsQuestion(filters, session);
  const changes = useQuery(queryFor("changes", question));
  const summary = useQuery(queryFor("summary", question));
  const moved = changes.data === undefined || hasMovers(changes.data);
  return (
    <div className={styles.summary}>
      <PageTitle title={t`Summary`} note={useNote(summary.data)} />
      <div className={styles.grid}>
        <div className={styles.side}>
          <QueryPanel query={summary} skeleton={<Skeleton height={400} />}>
            {(answer) => <AttainmentCard summary={answer} />}
          </QueryPanel>
          {moved && (
            <QueryPanel query={changes} skeleton={<Skeleton height={140} />}>
              {(answer) => <Movers changes={answer} />}
            </QueryPanel>
          )}
        </div>
        <div className={styles.changed}>
          <QueryPanel query={changes} skeleton={<Skeleton height={552} />}>
            {(answer) => <Headlines changes={answer} />}
          </QueryPanel>
        </div>
        <QueryPanel query={summary} skeleton={<Skeleton height={200} />}>
          {(answer) => <KpiStrips summary={answer} />}
        </QueryPanel>
        {units && <UnitMatrix question={units} />}
      </div>
    </div>
  );
}
