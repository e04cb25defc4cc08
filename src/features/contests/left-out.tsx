import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { LONGEST_REASON, type ContestDetail } from "#src/contract/recognition/contests.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { ReasonDialog } from "#src/ui/reason-dialog.tsx";
import styles from "./left-out.module.css";
import { useMoveContest } from "./use-contest-deeds.ts";

/** Whoever was left out, with the reason and, while there is time, the way back in. Nothing where nobody was. */
export function LeftOut({ contest, leftOut }: Pick<ContestDetail, "contest" | "leftOut">) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const [asking, setAsking] = useState<string | null>(null);
  const { go, error, isPending } = useMoveContest(contest, () => setAsking(null));
  if (leftOut.length === 0) return null;
  const name = leftOut.find(({ subject }) => subject.id === asking)?.subject.name ?? "";
  return (
    <Card title={<Trans>Left out</Trans>}>
      <ul className={styles.list}>
        {leftOut.map(({ subject, on, reason }) => (
          <li key={subject.id} className={styles.one}>
            <div>
              <p className={styles.name}>{subject.name}</p>
              <p className={styles.note}>{`${formatDay(on, "dated", locale)} · ${reason}`}</p>
            </div>
            {contest.may.includes("readmit") && (
              <Button onClick={() => setAsking(subject.id)}>
                <Trans>Take back in</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking !== null && (
        <ReasonDialog
          title={t`Take back in`}
          note={
            <p>
              <Trans>{name} is placed again, by the same rules and with all their days.</Trans>
            </p>
          }
          label={t`Why? It stands in the journal.`}
          longest={LONGEST_REASON}
          error={error}
          isPending={isPending}
          onSend={(reason) => go({ deed: "readmit", entrant: asking, reason })}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  );
}
