import "#src/ui/words/cohort-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { Trend } from "#src/contract/trend.ts";
import type { Grain } from "#src/domain/period.ts";
import { Card } from "#src/ui/card.tsx";
import { Picker } from "#src/ui/picker.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { trendQuestion, type KpiQuestion } from "./kpi-questions.ts";

const TrendChart = lazy(async () => ({ default: (await import("./trend-chart.tsx")).TrendChart }));

interface TrendPanelProps {
  readonly question: KpiQuestion;
  /** The days of the chosen period; the strip reaches back beyond them. */
  readonly period: { readonly from: string; readonly to: string };
  readonly grain: Grain;
  readonly onGrain: (grain: Grain) => void;
}

/** One KPI as a process: is it steady, is it at goal, and what stood out. */
export function TrendPanel({ question, period, grain, onGrain }: TrendPanelProps) {
  const { t } = useLingui();
  const say = useSay();
  const kpi = useKpi(question.kpi);
  const query = useQuery(queryFor("trend", trendQuestion(question, period, grain)));
  const grains: readonly { readonly id: Grain; readonly name: string }[] = [
    { id: "day", name: t`By day` },
    { id: "week", name: t`By week` },
    { id: "month", name: t`By month` },
  ];
  const skeleton = <Skeleton height={380} />;
  const empty = ({ points }: Trend) =>
    points.some(({ value }) => value !== null)
      ? null
      : { title: t`Nothing to draw`, next: t`No facts for this KPI fall in these months.` };
  return (
    <Card>
      <QueryPanel query={query} skeleton={skeleton} empty={empty}>
        {(trend) =>
          kpi && (
            <Suspense fallback={<div aria-busy="true">{skeleton}</div>}>
              {trend.peersNotice && <p>{say(trend.peersNotice)}</p>}
              <TrendChart
                kpi={kpi}
                trend={trend}
                controls={
                  <Picker label={t`Grain`} choices={grains} chosen={grain} onChoose={onGrain} />
                }
              />
            </Suspense>
          )
        }
      </QueryPanel>
    </Card>
  );
}
