import { Trans, useLingui } from "@lingui/react/macro";
import { useSession } from "#src/api/session.ts";
import type { Session } from "#src/contract/session.ts";
import { NextBenchmark } from "#src/features/boards/next-benchmark.tsx";
import { useFilters } from "#src/features/filters/filters.ts";
import { KudosCounts } from "#src/features/kudos/kudos-counts.tsx";
import { KudosDigest } from "#src/features/kudos/kudos-digest.tsx";
import { PersonRecognition } from "#src/features/recognition/person-recognition.tsx";
import { RecognitionCounts } from "#src/features/recognition/recognition-counts.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { TeamRecognition } from "#src/features/recognition/team-recognition.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import styles from "./recognition.module.css";

function View({ role, home }: Pick<Session, "role" | "home">) {
  const { within } = useFilters();
  switch (role) {
    case "agent":
      return (
        <PersonRecognition agent={home.id}>
          <NextBenchmark span={6} />
          <KudosDigest span={6} />
        </PersonRecognition>
      );
    case "supervisor":
      return (
        <div className={styles.page}>
          <TeamRecognition within={within} />
          <KudosDigest />
        </div>
      );
    case "administrator":
      return within === undefined ? (
        <RecognitionCounts beside={<KudosCounts />} />
      ) : (
        <TeamRecognition within={within} />
      );
    case "executive":
      return <RecognitionCounts beside={<KudosCounts />} />;
  }
}

/** Recognition: a person's own points and badges, a team's, or how many there are. */
export function RecognitionPage() {
  const { t } = useLingui();
  const session = useSession();
  return (
    <>
      <PageTitle
        title={t`Recognition`}
        note={<Trans>Nothing here changes pay, routing or discipline</Trans>}
      />
      <RecognitionNav />
      <View {...session} />
    </>
  );
}
