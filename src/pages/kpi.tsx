import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { WEEKDAY } from "#src/contract/breakdown.ts";
import type { Scorecard } from "#src/contract/scorecard.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { ArithmeticDrawer } from "#src/features/arithmetic/arithmetic-drawer.tsx";
import { filtersOf, useAsk, useDrawer, useFilters } from "#src/features/filters/filters.ts";
import { DisputeButton } from "#src/features/disputes/dispute-button.tsx";
import { DisputeNotes } from "#src/features/disputes/dispute-note.tsx";
import { useDisputes } from "#src/features/disputes/use-disputes.ts";
import { BreakdownPanel } from "#src/features/kpi/breakdown-panel.tsx";
import { CalendarPanel } from "#src/features/kpi/calendar-panel.tsx";
import { KpiSummary } from "#src/features/kpi/kpi-summary.tsx";
import { TrendPanel } from "#src/features/kpi/trend-panel.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";

/** One KPI of one subject: how it stands, how it came there, what it is made of. */
export function KpiPage() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const params = useParams({ from: "/shell/scorecard/$level/$id/$kpi" });
  const filters = useFilters();
  const ask = useAsk();
  const drawer = useDrawer();
  const nameOf = useKpiName();
  const kpi = useKpi(params.kpi);
  const { role } = useSession();
  const disputes = useDisputes(params).filter((one) => one.kpi === params.kpi);
  const { compare, ...asked } = filtersOf(filters);
  const { level, id } = params;
  const question = { ...params, ...(asked.where && { where: asked.where }) };
  const query = useQuery(queryFor("scorecard", { level, id, compare, ...asked }));
  const resultIn = ({ kpis }: Scorecard) => kpis.find((one) => one.kpi === params.kpi);
  const nothing = {
    title: t`Nothing is known of this KPI here`,
    next: t`No facts for it fall in this period. Choose a longer one, or another KPI.`,
  };
  const subject = query.data && (
    <>
      <Link to="/scorecard/$level/$id" params={{ level, id }}>
        {query.data.subject.name}
      </Link>
      {` · ${formatDays(query.data.period, locale)}`}
    </>
  );
  return (
    <>
      <PageTitle title={kpi ? nameOf(kpi.name) : params.kpi} note={subject} />
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={200} />}
        empty={(scorecard) => (resultIn(scorecard) && kpi ? null : nothing)}
      >
        {(scorecard) => {
          const result = resultIn(scorecard);
          if (!result || !kpi) return null;
          return (
            <PageGrid>
              <KpiSummary
                kpi={kpi}
                result={result}
                onOpenArithmetic={() => drawer.open("arithmetic")}
                deeds={
                  <DisputeButton
                    subject={params}
                    figure={{ kpi: params.kpi, period: scorecard.period, row: null }}
                  />
                }
                notes={filters.tv ? null : <DisputeNotes disputes={disputes} />}
              />
              <TrendPanel
                question={question}
                period={scorecard.period}
                grain={filters.grain ?? "week"}
                onGrain={(grain) => ask({ grain })}
              />
              <BreakdownPanel
                question={question}
                period={asked.period}
                by={filters.by ?? WEEKDAY}
                goal={result.goal}
                onBy={(by) => ask({ by })}
              />
              <CalendarPanel question={question} period={scorecard.period} />
              {filters.open && (
                <ArithmeticDrawer
                  question={{ ...params, ...asked }}
                  goal={result.goal}
                  onClose={drawer.close}
                  deedOf={
                    role === "agent"
                      ? ({ day, grain, queue, source }) => (
                          <DisputeButton
                            subject={params}
                            figure={{
                              kpi: params.kpi,
                              period: scorecard.period,
                              row: { day, grain, queue, source },
                            }}
                          />
                        )
                      : null
                  }
                />
              )}
            </PageGrid>
          );
        }}
      </QueryPanel>
    </>
  );
}
