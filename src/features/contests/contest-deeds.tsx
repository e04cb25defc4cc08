import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import type { Contest, ContestDetail } from "#src/contract/recognition/contests.ts";
import { addToast } from "#src/state/toasts.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import styles from "./contest-deeds.module.css";
import { useContestDeeds } from "./use-contest-deeds.ts";

type Asking = "cancel" | "announce" | "disqualify";

interface WordsDialogProps {
  readonly title: string;
  readonly label: string;
  readonly entrants: readonly { readonly id: string; readonly name: string }[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSend: (words: string, entrant: string) => void;
  readonly onClose: () => void;
}

/** Asks for the words that go with a deed, and for whom it is where it is for one. */
function WordsDialog(props: WordsDialogProps) {
  const { title, label, entrants, error, isPending, onSend, onClose } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [words, entrant] = [form.get("words"), form.get("entrant")];
    if (typeof words === "string") onSend(words, typeof entrant === "string" ? entrant : "");
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {entrants.length > 0 && (
          <label className={styles.field}>
            <span>
              <Trans>Who</Trans>
            </span>
            <select name="entrant" required>
              {entrants.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles.field}>
          <span>{label}</span>
          <textarea name="words" rows={4} required maxLength={500} />
        </label>
        {error && <FaultMessage error={error} />}
        <p className={styles.end}>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {title}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

interface ContestDeedsProps {
  readonly contest: Contest;
  readonly entrants: NonNullable<ContestDetail["standings"]>["entrants"];
  readonly onEdit: () => void;
}

/** What its organiser may do with a contest as it stands. Nothing for anybody else. */
export function ContestDeeds({ contest, entrants, onEdit }: ContestDeedsProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { move } = useContestDeeds();
  const { id, version, may } = contest;
  const go = (body: Parameters<typeof move.mutate>[0]["body"]) =>
    move.mutate(
      { input: { id }, body, ifVersion: version },
      {
        onSuccess: () => {
          setAsking(null);
          addToast(t`Done.`);
        },
      },
    );
  const asks = {
    cancel: { title: t`Cancel the contest`, label: t`Why? Everybody in it reads this.` },
    announce: { title: t`Announce`, label: t`What you say of the result` },
    disqualify: { title: t`Leave somebody out`, label: t`Why? The person reads this.` },
  };
  const send = (words: string, entrant: string) => {
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
        <Button kind="primary" onClick={() => go({ deed: "schedule" })}>
          <Trans>Publish</Trans>
        </Button>
      )}
      {may.includes("announce") && (
        <Button kind="primary" onClick={() => setAsking("announce")}>
          {asks.announce.title}
        </Button>
      )}
      {may.includes("edit") && (
        <Button onClick={onEdit}>
          <Trans>Change</Trans>
        </Button>
      )}
      {may.includes("return") && (
        <Button onClick={() => go({ deed: "return" })}>
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
      {asking === null && move.error && <FaultMessage error={move.error} />}
      {asking !== null && (
        <WordsDialog
          {...asks[asking]}
          entrants={asking === "disqualify" ? entrants : []}
          error={move.error}
          isPending={move.isPending}
          onSend={send}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
