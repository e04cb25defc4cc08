import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import type { ContestDetail } from "#src/contract/recognition/contests.ts";
import { ContestDeeds } from "#src/features/contests/contest-deeds.tsx";
import { ContestRules } from "#src/features/contests/contest-rules.tsx";
import { ContestStandings } from "#src/features/contests/contest-standings.tsx";
import { NextStep, OwnPart } from "#src/features/contests/contest-sentence.tsx";
import { useContestWords } from "#src/features/contests/contest-words.ts";
import { LeftOut } from "#src/features/contests/left-out.tsx";
import { Card } from "#src/ui/card.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import "#src/ui/words/fellowship-sentences.ts";
import styles from "./contest.module.css";

function Detail({ contest, leftOut, standings }: ContestDetail) {
  const { announcement, about } = contest;
  return (
    <div className={styles.page}>
      {about !== "" && <p className={styles.about}>{about}</p>}
      <p className={styles.own}>
        <OwnPart contest={contest} />
      </p>
      <p className={styles.next}>
        <NextStep contest={contest} />
      </p>
      <ContestDeeds contest={contest} entrants={standings?.entrants ?? []} />
      {announcement !== null && (
        <Card title={<Trans>Announcement</Trans>}>
          <p className={styles.announcement}>{announcement}</p>
        </Card>
      )}
      <div className={styles.columns}>
        <div className={styles.page}>
          <ContestStandings contest={contest} standings={standings} />
          <LeftOut contest={contest} leftOut={leftOut} />
        </div>
        <ContestRules contest={contest} unit={contest.within.name} />
      </div>
    </div>
  );
}

/** One contest: the reader's part, standings, rules, and what its organiser may do. */
export function ContestPage() {
  const { t } = useLingui();
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(queryFor("contest", { id }));
  const words = useContestWords();
  const contest = query.data?.contest;
  return (
    <>
      <PageTitle
        title={contest?.name ?? t`Contest`}
        note={contest && words.state(contest.state)}
        aside={
          <Link to="/recognition/contests">
            <Trans>All contests</Trans>
          </Link>
        }
      />
      <RecognitionNav />
      <QueryPanel query={query} skeleton={<Skeleton height={560} />}>
        {(detail) => <Detail {...detail} />}
      </QueryPanel>
    </>
  );
}
