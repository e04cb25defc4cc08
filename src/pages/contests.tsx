import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { ContestList } from "#src/features/contests/contest-list.tsx";
import { UnsavedPlans } from "#src/features/contests/unsaved-plans.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { Button } from "#src/ui/button.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import "#src/ui/words/fellowship-sentences.ts";
import styles from "./boards.module.css";

/** Contests that somebody is in, leads or plans. */
export function ContestsPage() {
  const { t } = useLingui();
  const { person } = useSession();
  const navigate = useNavigate();
  const query = useQuery(queryFor("contests", {}));
  const plan = () => {
    const params = { id: crypto.randomUUID() };
    void navigate({ to: "/recognition/contests/$id/plan", params });
  };
  return (
    <>
      <PageTitle
        title={t`Contests`}
        note={<Trans>By each one’s own goals; ties are shared, and places end in the middle</Trans>}
        aside={
          query.data?.mayPlan && (
            <Button kind="primary" onClick={plan}>
              <Trans>Plan a contest</Trans>
            </Button>
          )
        }
      />
      <RecognitionNav />
      <QueryPanel query={query} skeleton={<Skeleton height={420} />}>
        {({ contests, mayPlan }) => (
          <div className={styles.page}>
            {mayPlan && <UnsavedPlans person={person.id} />}
            <ContestList contests={contests} />
          </div>
        )}
      </QueryPanel>
    </>
  );
}
