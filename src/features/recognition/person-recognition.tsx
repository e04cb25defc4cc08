import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Recognition } from "#src/contract/recognition/recognition.ts";
import { Card } from "#src/ui/card.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { AwardMoment } from "./award-moment.tsx";
import { BadgeWall } from "./badge-wall.tsx";
import { BeingWorkedOut } from "./being-worked-out.tsx";
import { ChoiceCard } from "./choice-card.tsx";
import { LedgerLines } from "./ledger-lines.tsx";
import { PointsCard } from "./points-card.tsx";
import { busyUntilDecided } from "./until-decided.ts";
import { useRecognition } from "./use-recognition.ts";

/** Says what is not there, or not yet. */
function State({ isPending, takesPart, choice }: Recognition) {
  if (!takesPart) {
    return (
      <Notice tone="note">
        <Trans>This unit does not take part in recognition: the policy names those that do.</Trans>
      </Notice>
    );
  }
  if (choice && !choice.takesPart) {
    return (
      <Notice tone="note">
        <Trans>You do not take part. What there was stays here, for you alone.</Trans>
      </Notice>
    );
  }
  return isPending ? <BeingWorkedOut /> : null;
}

interface PersonRecognitionProps {
  readonly agent: string;
  /** What stands under the badges on one's own page. */
  readonly children?: ReactNode;
}

/** Somebody's points, the latest lines, and every badge. */
export function PersonRecognition({ agent, children }: PersonRecognitionProps) {
  const { t } = useLingui();
  const query = busyUntilDecided(useRecognition(agent));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={720} />}>
      {(recognition) => (
        <PageGrid>
          <State {...recognition} />
          {recognition.choice && <AwardMoment recognition={recognition} />}
          <PointsCard recognition={recognition} span={4} />
          <Card title={<Trans>Latest points</Trans>} span={recognition.choice ? 4 : 8}>
            {recognition.recent.length === 0 ? (
              <p>{t`No week has been paid yet: a closed week with enough data pays its score.`}</p>
            ) : (
              <LedgerLines entries={recognition.recent.slice(0, 3)} />
            )}
          </Card>
          {recognition.choice && <ChoiceCard choice={recognition.choice} />}
          <BadgeWall recognition={recognition} />
          {children}
        </PageGrid>
      )}
    </QueryPanel>
  );
}
