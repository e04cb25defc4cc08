import "#src/ui/words/change-sentences.ts";
import "#src/ui/words/process-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import type { Changes, ChangeSignal } from "#src/contract/changes.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { BoardCounts } from "./board-counts.tsx";
import { ChangeBar } from "./change-bar.tsx";
import { useChangeWords } from "./change-words.ts";
import { headlineChanges, type Headline } from "./headline-changes.ts";
import styles from "./headlines.module.css";
import { VerdictMark } from "./verdict-mark.tsx";

type Kpi = NonNullable<ReturnType<typeof useKpi>>;

/** That another KPI is part of the same change, and by how much it went. */
function Kin({ signal }: { readonly signal: ChangeSignal }) {
  const kpi = useKpi(signal.kpi);
  return kpi ? <KinWords kpi={kpi} signal={signal} /> : null;
}

function KinWords({ kpi, signal }: { readonly kpi: Kpi; readonly signal: ChangeSignal }) {
  const { value } = useChangeWords(kpi);
  const nameOf = useKpiName();
  const { level, id } = signal.subject;
  const [name, before, now] = [nameOf(kpi.name), value(signal.before), value(signal.now)];
  return (
    <>
      <Trans>
        With it went{" "}
        <Link to="/scorecard/$level/$id/$kpi" params={{ level, id, kpi: kpi.id }}>
          {name}
        </Link>
        , from {before} to {now}.
      </Trans>{" "}
    </>
  );
}

function Sentence({ kpi, headline }: { readonly kpi: Kpi; readonly headline: Headline }) {
  const { signal, kin } = headline;
  const { value, span } = useChangeWords(kpi);
  const countOf = useCountOf();
  const nameOf = useKpiName();
  const say = useSay();
  const { locale } = useNumberStyle();
  const { subject, before, now, interval, sample, causes } = signal;
  const between = span(interval);
  return (
    <li
      className={styles.headline}
      data-defines={signal.kpi}
      data-of={`${subject.level}:${subject.id}`}
    >
      <VerdictMark verdict={signal.verdict} />
      <p className={styles.words}>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level: subject.level, id: subject.id, kpi: kpi.id }}
        >
          {subject.name}: {nameOf(kpi.name)}
        </Link>{" "}
        <span className={styles.figures}>
          <Trans>
            from {value(before)} to <strong>{value(now)}</strong>.
          </Trans>
        </span>{" "}
        {say(signal.sentence)}{" "}
        <span className={styles.quiet}>
          <Trans>
            90 % interval {between}, on {countOf(sample, kpi.sampleUnit)}.
          </Trans>
        </span>{" "}
        {kin.map((one) => (
          <Kin key={one.kpi} signal={one} />
        ))}
        {causes
          .map(({ kind, day, text }) =>
            day === null || kind === "feed"
              ? say(text)
              : `${formatDay(day, "dated", locale)}: ${say(text)}`,
          )
          .join(" ")}
      </p>
      <div className={styles.bar}>
        <ChangeBar kpi={kpi} signal={signal} />
      </div>
    </li>
  );
}

function Entry({ headline }: { readonly headline: Headline }) {
  const kpi = useKpi(headline.signal.kpi);
  return kpi ? <Sentence kpi={kpi} headline={headline} /> : null;
}

/** What really changed in at most seven sentences, or that nothing did. */
export function Headlines({ changes }: { readonly changes: Changes }) {
  const { t } = useLingui();
  const { headlines } = headlineChanges(changes.signals, changes.levels);
  const told = headlines.reduce((count, { kin }) => count + 1 + kin.length, 0);
  const others = changes.signals.length - told;
  return (
    <Card
      title={t`What really changed`}
      aside={
        others > 0 && (
          <Link to="/changes" className={styles.more}>
            <Plural value={others} one="# more change" other="# more changes" />
          </Link>
        )
      }
    >
      {headlines.length === 0 && (
        <p className={styles.nothing}>
          {changes.quiet > 0 ? (
            <Trans>Nothing changed by more than it always does.</Trans>
          ) : (
            <Trans>Whether anything changed is not known.</Trans>
          )}
        </p>
      )}
      {headlines.length > 0 && (
        <ul>
          {headlines.map((headline) => {
            const { subject, kpi } = headline.signal;
            return <Entry key={`${subject.level}:${subject.id}:${kpi}`} headline={headline} />;
          })}
        </ul>
      )}
      <BoardCounts changes={changes} />
    </Card>
  );
}
