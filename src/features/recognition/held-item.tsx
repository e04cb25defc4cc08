import "#src/ui/words/recognition-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDays } from "#src/domain/format-day.ts";
import { Button } from "#src/ui/button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { ReasonDialog } from "#src/ui/reason-dialog.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import type { Held, HeldGroup } from "./held-groups.ts";
import styles from "./held-item.module.css";
import { useBadges } from "./use-badges.ts";
import { useRelease } from "./use-release.ts";

const LONGEST_REASON = 1000;

/** The days over which somebody is looked at, as the way to their figures. */
function Figures({ held, days }: { readonly held: Held; readonly days: Held["period"] }) {
  const { locale } = useNumberStyle();
  const { level, id } = held.subject;
  return (
    <Link
      to="/scorecard/$level/$id"
      params={{ level, id }}
      search={{ period: `${days.from}..${days.to}` }}
    >
      {formatDays(days, locale)}
    </Link>
  );
}

/** Points or a badge that wait for somebody to look: why, the way to the figures, and the release of all of it or of one week. */
export function HeldItem({ group }: { readonly group: HeldGroup }) {
  const { t } = useLingui();
  const say = useSay();
  const nameOf = useKpiName();
  const badges = useBadges();
  const [asking, setAsking] = useState<readonly Held[] | null>(null);
  const release = useRelease(() => setAsking(null));
  const { latest, items } = group;
  const { subject, badge: id, why } = latest;
  const badge = id === null ? undefined : badges.get(id);
  const days = { from: items.at(-1)?.period.from ?? latest.period.from, to: latest.period.to };
  const { name } = subject;
  const measured = nameOf(String(why.values["measured"]));
  const guardrail = nameOf(String(why.values["guardrail"]));
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <p className={styles.words}>
          <Link
            to="/recognition/people/$agent"
            params={{ agent: subject.id }}
            className={styles.name}
          >
            {name}
          </Link>
          <span className={styles.what}>
            {badge ? (
              say(badge.name)
            ) : (
              <Plural value={items.length} one="points of # week" other="points of # weeks" />
            )}
          </span>
          <Figures held={latest} days={days} />
        </p>
        <Button onClick={() => setAsking(items)}>
          {items.length > 1 ? <Trans>Release all …</Trans> : <Trans>Release …</Trans>}
          <VisuallyHidden>{t`what is held of ${name}`}</VisuallyHidden>
        </Button>
      </div>
      <p className={styles.why}>
        {items.length === 1 ? (
          say(why)
        ) : (
          <Trans>
            A guardrail of {measured} signals: {guardrail}.
          </Trans>
        )}
      </p>
      {items.length > 1 && (
        <details>
          <summary className={styles.more}>
            <Plural value={items.length} one="The week" other="All # weeks" />
          </summary>
          <ul className={styles.weeks} aria-label={t`Held weeks of ${name}: ${guardrail}`}>
            {items.map((one) => (
              <li key={one.item} className={styles.week}>
                <Figures held={one} days={one.period} />
                <span>{say(one.why)}</span>
                <Button kind="quiet" onClick={() => setAsking([one])}>
                  <Trans>Release …</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking !== null && (
        <ReasonDialog
          title={t`Release`}
          note={
            <p>
              <Plural
                value={asking.length}
                one="What is held counts from now on, and stays in the ledger with your reason."
                other="All # count from now on, and stay in the ledger with your reason."
              />
            </p>
          }
          label={t`What you found: it is told to both sides`}
          longest={LONGEST_REASON}
          error={release.error}
          isPending={release.isPending}
          onSend={(reason) => release.mutate({ items: asking, reason })}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  );
}
