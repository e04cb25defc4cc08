import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mutationFor } from "#src/api/mutation.ts";
import type { RecognitionTeam } from "#src/contract/recognition/recognition.ts";
import { Button } from "#src/ui/button.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./held-item.module.css";
import { useBadges } from "./use-badges.ts";

/** Points or a badge that wait for somebody to look: why, the way to the figures, and the release with its reason. */
export function HeldItem({ held }: { readonly held: RecognitionTeam["held"][number] }) {
  const { t } = useLingui();
  const say = useSay();
  const badges = useBadges();
  const client = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const release = useMutation({
    ...mutationFor("reviewRecognition"),
    onSuccess: () => client.invalidateQueries({ queryKey: ["recognitionTeam"] }),
  });
  const { subject, item, badge: id, period, why } = held;
  const badge = id === null ? undefined : badges.get(id);
  return (
    <li className={styles.item}>
      <p>
        <Link
          to="/scorecard/$level/$id"
          params={{ level: subject.level, id: subject.id }}
          search={{ period: `${period.from}..${period.to}` }}
          className={styles.name}
        >
          {subject.name}
        </Link>
        {badge && ` · ${say(badge.name)}`}
      </p>
      <p className={styles.why}>{say(why)}</p>
      {reason === null ? (
        <Button kind="quiet" onClick={() => setReason("")}>
          <Trans>Release …</Trans>
        </Button>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            release.mutate({ input: {}, body: { agent: subject.id, item, reason } });
          }}
        >
          <label className={styles.reason}>
            <Trans>What you found: it is told to both sides</Trans>
            <input
              value={reason}
              maxLength={1000}
              required
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <Button type="submit" kind="primary" disabled={release.isPending || !reason.trim()}>
            {t`Release`}
          </Button>
          <Button kind="quiet" onClick={() => setReason(null)}>
            <Trans>Cancel</Trans>
          </Button>
        </form>
      )}
      {release.error && <FaultMessage error={release.error} />}
    </li>
  );
}
