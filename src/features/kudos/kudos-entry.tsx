import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowRight, EyeOff, Flag } from "lucide-react";
import type { Kudos } from "#src/contract/recognition/kudos.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { Button } from "#src/ui/button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { KudosActions } from "./kudos-actions.tsx";
import styles from "./kudos-entry.module.css";
import { useReactionName, useValueName } from "./kudos-words.ts";
import { useKudosDeeds } from "./use-kudos-deeds.ts";

/** The ways to join in, each with how many have done so. */
function Reactions({ kudos }: { readonly kudos: Kudos }) {
  const nameOf = useReactionName();
  const { react } = useKudosDeeds();
  const { id, own, may, reactions } = kudos;
  const seen = reactions.filter(({ count }) => may.react || count > 0);
  if (seen.length === 0) return null;
  return (
    <ul className={styles.reactions}>
      {seen.map(({ reaction, count }) => (
        <li key={reaction}>
          <Button
            kind="quiet"
            className={styles.reaction}
            aria-pressed={own.reaction === reaction}
            disabled={!may.react || react.isPending}
            onClick={() =>
              react.mutate({
                input: { id },
                body: { reaction: own.reaction === reaction ? null : reaction },
                ifVersion: own.version,
              })
            }
          >
            {nameOf(reaction)} {count > 0 && <span className={styles.count}>{count}</span>}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A thank-you: who, whom, for what, in which words, and who joined in. Its text is text: nothing in it is a link. */
export function KudosEntry({ kudos }: { readonly kudos: Kudos }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const valueName = useValueName();
  const { from, to, on, value, text, state, hiddenBecause, reports } = kudos;
  return (
    <article className={styles.entry} data-hidden={state === "hidden" || undefined}>
      <header className={styles.head}>
        <h2 className={styles.names}>
          <span>{from.name}</span>
          <ArrowRight size={14} aria-hidden="true" />
          <VisuallyHidden>{t`thanks`}</VisuallyHidden>
          <span>{to.name}</span>
        </h2>
        <KudosActions kudos={kudos} />
        <p className={styles.about}>
          <span className={styles.value}>{valueName(value)}</span>
          <time dateTime={on}>{formatDay(on, "dated", locale)}</time>
        </p>
      </header>
      <p className={styles.text}>{text}</p>
      {state === "hidden" && (
        <p className={styles.note}>
          <EyeOff size={14} aria-hidden="true" />
          <Trans>Hidden from everybody else: {hiddenBecause}</Trans>
        </p>
      )}
      {reports.map((reason) => (
        <p key={reason} className={styles.note}>
          <Flag size={14} aria-hidden="true" />
          <Trans>Reported: {reason}</Trans>
        </p>
      ))}
      <Reactions kudos={kudos} />
    </article>
  );
}
