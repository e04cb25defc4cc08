import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { ContestForm } from "#src/features/contests/contest-form.tsx";
import { ContestList } from "#src/features/contests/contest-list.tsx";
import { newPlan } from "#src/features/contests/new-plan.ts";
import { useCalendar } from "#src/features/filters/calendar.ts";
import { Button } from "#src/ui/button.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import "#src/ui/words/fellowship-sentences.ts";

/** Contests that somebody is in, leads or plans. */
export function ContestsPage() {
  const { t } = useLingui();
  const { today } = useCalendar();
  const navigate = useNavigate();
  const [isPlanning, setPlanning] = useState(false);
  const query = useQuery(queryFor("contests", {}));
  const [unit] = query.data?.units ?? [];
  return (
    <>
      <PageTitle
        title={t`Contests`}
        note={<Trans>By each one’s own goals; ties are shared, and places end in the middle</Trans>}
        aside={
          query.data?.mayPlan && (
            <Button kind="primary" onClick={() => setPlanning(true)}>
              <Trans>Plan a contest</Trans>
            </Button>
          )
        }
      />
      <RecognitionNav />
      <QueryPanel query={query} skeleton={<Skeleton height={420} />}>
        {({ contests }) => <ContestList contests={contests} />}
      </QueryPanel>
      {isPlanning && unit && (
        <ContestForm
          before={null}
          plan={newPlan(today, `${unit.level}:${unit.id}`)}
          units={query.data?.units ?? []}
          onClose={() => setPlanning(false)}
          onSaved={(id) => void navigate({ to: "/recognition/contests/$id", params: { id } })}
        />
      )}
    </>
  );
}
