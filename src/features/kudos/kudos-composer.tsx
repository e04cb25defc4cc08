import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import type { Kudos } from "#src/contract/recognition/kudos.ts";
import {
  LONGEST_KUDOS,
  plainText,
  SHORTEST_KUDOS,
} from "#src/domain/recognition/kudos/kudos-text.ts";
import { addToast } from "#src/state/toasts.ts";
import { Button } from "#src/ui/button.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import styles from "./kudos-composer.module.css";
import { useValueName } from "./kudos-words.ts";
import { ReceiverPicker } from "./receiver-picker.tsx";
import { useKudosDeeds } from "./use-kudos-deeds.ts";

interface Draft {
  /** Under this name it is sent, however often sending is tried. */
  readonly key: string;
  readonly to: Kudos["to"] | null;
  readonly value: string | null;
  readonly text: string;
}

/** Where it stands above the feed instead of beside it, it opens when it is asked for. */
const NARROW = "(width < 960px)";

function newDraft(): Draft {
  return { key: crypto.randomUUID(), to: null, value: null, text: "" };
}

function ValueChoice(props: {
  readonly values: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}) {
  const nameOf = useValueName();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Trans>For what</Trans>
      </legend>
      <div className={styles.values}>
        {props.values.map((value) => (
          <label key={value} className={styles.value}>
            <input
              type="radio"
              name="value"
              value={value}
              checked={props.chosen === value}
              onChange={() => props.onChoose(value)}
            />
            {nameOf(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Thanks a colleague in plain words. */
export function KudosComposer({ values }: { readonly values: readonly string[] }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(newDraft);
  const [opensAtOnce] = useState(() => !matchMedia(NARROW).matches);
  const { give } = useKudosDeeds();
  const { key, to, value, text } = draft;
  const { length } = plainText(text);
  const left = LONGEST_KUDOS - length;
  const isWhole = to !== null && value !== null && length >= SHORTEST_KUDOS && left >= 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const { level, id, name } = to;
    const receiver = level === "team" || level === "supervisor" ? level : "agent";
    give.mutate(
      { input: {}, body: { key, to: { level: receiver, id }, value, text } },
      {
        onSuccess: () => {
          setDraft(newDraft());
          addToast(t`Your thanks to ${name} stand in the feed.`);
        },
      },
    );
  };
  return (
    <details className={styles.card} open={opensAtOnce}>
      <summary className={styles.title}>
        <h2>{t`Thank somebody`}</h2>
      </summary>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.group}>
          <span className={styles.legend}>
            <Trans>Whom</Trans>
          </span>
          <ReceiverPicker chosen={to} onChoose={(chosen) => setDraft({ ...draft, to: chosen })} />
        </div>
        <ValueChoice
          values={values}
          chosen={value}
          onChoose={(chosen) => setDraft({ ...draft, value: chosen })}
        />
        <label className={styles.group}>
          <span className={styles.legend}>
            <Trans>What they did</Trans>
          </span>
          <textarea
            className={styles.text}
            rows={4}
            value={text}
            required
            aria-invalid={left < 0 || undefined}
            onChange={({ currentTarget }) => setDraft({ ...draft, text: currentTarget.value })}
          />
          <span className={styles.hint} data-over={left < 0 || undefined}>
            <Plural value={left} one="# letter left" other="# letters left" />
          </span>
        </label>
        <p className={styles.hint}>
          <Trans>
            The receiver’s team and whoever leads it read this. Kudos bring nobody points, and you
            can take yours back for half an hour.
          </Trans>
        </p>
        {give.error && <FaultMessage error={give.error} />}
        <Button type="submit" kind="primary" disabled={!isWhole || give.isPending}>
          <Trans>Send</Trans>
        </Button>
      </form>
    </details>
  );
}
