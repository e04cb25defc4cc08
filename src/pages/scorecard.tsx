import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { calendarOf } from "#src/features/filters/calendar.ts";
import { DisputeMark } from "#src/features/disputes/dispute-note.tsx";
import { useDisputes } from "#src/features/disputes/use-disputes.ts";
import { filtersOf, useAsk, useFilters } from "#src/features/filters/filters.ts";
import { ScorecardTabs } from "#src/features/scorecard/scorecard-tabs.tsx";
import { ScorecardView } from "#src/features/scorecard/scorecard-view.tsx";
import { formatDays } from "#src/domain/format-day.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { timelineQuestion } from "./timeline-question.ts";

const TimelineView = lazy(async () => ({
  default: (await import("#src/features/timeline/timeline-view.tsx")).TimelineView,
}));

const RecognitionDigest = lazy(async () => ({
  default: (await import("#src/features/recognition/recognition-digest.tsx")).RecognitionDigest,
}));

const KudosLine = lazy(async () => ({
  default: (await import("#src/features/kudos/kudos-line.tsx")).KudosLine,
}));

/** Anybody's scorecard: a person's, a team's, a site's; as it stands, or through time. */
export function ScorecardPage() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { level, id } = useParams({ from: "/shell/scorecard/$level/$id" });
  const filters = useFilters();
  const asked = filtersOf(filters);
  const ask = useAsk();
  const session = useSession();
  const disputes = useDisputes({ level, id });
  const question = { level, id, ...asked };
  const { data } = useQuery(queryFor("scorecard", question));
  const note = data && [data.place, formatDays(data.period, locale)].filter(Boolean).join(" · ");
  const days = resolvePeriod(filters.period, calendarOf(session));
  return (
    <>
      <PageTitle title={data?.subject.name ?? t`Scorecard`} note={note} aside={<ScorecardTabs />} />
      {filters.view === "timeline" ? (
        <Suspense
          fallback={
            <div aria-busy="true">
              <Skeleton height={720} />
            </div>
          }
        >
          <TimelineView
            question={timelineQuestion({ level, id, where: asked.where }, days, filters.grain)}
            onGrain={(grain) => ask({ grain })}
          />
        </Suspense>
      ) : (
        <ScorecardView
          question={question}
          recognition={
            session.role === "agent" &&
            session.recognition.on && (
              <Suspense fallback={<Skeleton height={104} />}>
                <RecognitionDigest agent={id} beside={<KudosLine />} />
              </Suspense>
            )
          }
          markOf={(kpi) => (
            <DisputeMark disputes={disputes.filter((dispute) => dispute.kpi === kpi)} />
          )}
        />
      )}
    </>
  );
}
