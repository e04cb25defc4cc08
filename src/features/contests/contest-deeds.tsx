import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  LONGEST_ANNOUNCEMENT,
  LONGEST_REASON,
  type Contest,
  type ContestDetail,
} from "#src/contract/recognition/contests.ts";
import { Button } from "#src/ui/button.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { Field } from "#src/ui/field.tsx";
import { ReasonDialog } from "#src/ui/reason-dialog.tsx";
import styles from "./contest-deeds.module.css";
import { useMoveContest } from "./use-contest-deeds.ts";

type Asking = "cancel" | "announce" | "disqualify";

interface ContestDeedsProps {
  readonly contest: Contest;
  readonly entrants: NonNullable<ContestDetail["standings"]>["entrants"];
}

/** What its organiser may do with a contest as it stands. Nothing for anybody else. */
export function ContestDeeds({ contest, entrants }: ContestDeedsProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [entrant, setEntrant] = useState(entrants[0]?.id ?? "");
  const { go, error, isPending } = useMoveContest(contest, () => setAsking(null));
  const { id, may } = contest;
  const asks = {
    cancel: {
      title: t`Cancel the contest`,
      label: t`Why? Everybody in it reads this.`,
      longest: LONGEST_REASON,
    },
    announce: {
      title: t`Announce`,
      label: t`What you say of the result`,
      longest: LONGEST_ANNOUNCEMENT,
    },
    disqualify: {
      title: t`Leave somebody out`,
      label: t`Why? The person reads this.`,
      longest: LONGEST_REASON,
    },
  };
  const send = (words: string) => {
    switch (asking) {
      case "cancel":
        return go({ deed: "cancel", reason: words });
      case "announce":
        return go({ deed: "announce", text: words });
      case "disqualify":
        return go({ deed: "disqualify", entrant, reason: words });
      case null:
        return undefined;
    }
  };
  if (may.length === 0) return null;
  return (
    <div className={styles.deeds}>
      {may.includes("schedule") && (
        <Button kind="primary" disabled={isPending} onClick={() => go({ deed: "schedule" })}>
          <Trans>Publish</Trans>
        </Button>
      )}
      {may.includes("announce") && (
        <Button kind="primary" onClick={() => setAsking("announce")}>
          {asks.announce.title}
        </Button>
      )}
      {may.includes("edit") && (
        <Button
          onClick={() => void navigate({ to: "/recognition/contests/$id/plan", params: { id } })}
        >
          <Trans>Change</Trans>
        </Button>
      )}
      {may.includes("return") && (
        <Button disabled={isPending} onClick={() => go({ deed: "return" })}>
          <Trans>Take back</Trans>
        </Button>
      )}
      {may.includes("disqualify") && entrants.length > 0 && (
        <Button onClick={() => setAsking("disqualify")}>{asks.disqualify.title}</Button>
      )}
      {may.includes("cancel") && (
        <Button kind="quiet" onClick={() => setAsking("cancel")}>
          {asks.cancel.title}
        </Button>
      )}
      {asking === null && error && <FaultMessage error={error} />}
      {asking !== null && (
        <ReasonDialog
          {...asks[asking]}
          error={error}
          isPending={isPending}
          onSend={send}
          onClose={() => setAsking(null)}
        >
          {asking === "disqualify" && (
            <Field label={t`Who`} hint={t`They can be taken back in until the result is told.`}>
              {(control) => (
                <select
                  {...control}
                  value={entrant}
                  onChange={({ currentTarget }) => setEntrant(currentTarget.value)}
                >
                  {entrants.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </ReasonDialog>
      )}
    </div>
  );
}
