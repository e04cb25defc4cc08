import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import type { Timeline } from "#src/contract/timeline.ts";
import { Card } from "#src/ui/card.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { EventList } from "./event-list.tsx";
import { TimelineStrips } from "./timeline-strips.tsx";
import { VerdictList } from "./verdict-list.tsx";

interface TimelineViewProps {
  readonly question: InputOf<"timeline">;
  readonly onGrain: (grain: "week" | "month") => void;
}

/** How somebody changes over time: their KPIs on one axis, what happened, and what was different after it. */
export function TimelineView({ question, onGrain }: TimelineViewProps) {
  const { t } = useLingui();
  const query = useQuery(queryFor("timeline", question));
  const empty = ({ kpis }: Timeline) =>
    kpis.every(({ points }) => points.every(({ value }) => value === null))
      ? {
          title: t`Nothing to draw`,
          next: t`No KPI with a goal has facts in these months. Choose a later period.`,
        }
      : null;
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={720} />} empty={empty}>
      {(timeline) => (
        <PageGrid>
          <Card>
            <TimelineStrips timeline={timeline} onGrain={onGrain} />
          </Card>
          <EventList timeline={timeline} />
          <VerdictList timeline={timeline} />
        </PageGrid>
      )}
    </QueryPanel>
  );
}
