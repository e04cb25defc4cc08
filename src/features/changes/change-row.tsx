import "#src/ui/words/change-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { MoveRight } from "lucide-react";
import { SmallStrip } from "#src/charts/small-strip.tsx";
import { useKpi } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { ChangeBar } from "./change-bar.tsx";
import { ChangeCauses } from "./change-causes.tsx";
import { ChangeParts } from "./change-parts.tsx";
import styles from "./change-row.module.css";
import { useChangeWords } from "./change-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface KnownProps {
  readonly kpi: CatalogueKpi;
  readonly signal: ChangeSignal;
}

function Weeks({ kpi, signal: { weeks, before } }: KnownProps) {
  const { t } = useLingui();
  if (weeks.length === 0) return null;
  return (
    <div className={styles.weeks}>
      <SmallStrip
        points={weeks.map((week) => ({ ...week, partial: false }))}
        mean={before}
        direction={kpi.direction}
        height={48}
      />
      <p className={styles.quiet}>{t`${weeks.length} weeks, the usual range dotted`}</p>
    </div>
  );
}

function Size({ kpi, signal }: KnownProps) {
  const { t } = useLingui();
  const { value, difference, span } = useChangeWords(kpi);
  const countOf = useCountOf();
  const { now, before, delta, interval, sample } = signal;
  const [size, between] = [difference(delta), span(interval)];
  return (
    <div className={styles.size}>
      <p className={styles.figures}>
        <span className={styles.before}>{value(before)}</span>
        <MoveRight size={16} className={styles.to} role="img" aria-label={t`to`} />
        <span className={styles.now}>{value(now)}</span>
        <span className={styles.delta}>{size}</span>
      </p>
      <ChangeBar kpi={kpi} signal={signal} />
      <p className={styles.quiet}>
        <Trans>
          90 % interval {between}, on {countOf(sample, kpi.sampleUnit)}
        </Trans>
      </p>
    </div>
  );
}

/** One change: what, for better or worse, how much and how sure, week by week, what it is made of, and what may be behind it. */
export function ChangeRow({ signal }: { readonly signal: ChangeSignal }) {
  const { t } = useLingui();
  const kpi = useKpi(signal.kpi);
  const leader = useKpi(signal.kin ?? "");
  const nameOf = useKpiName();
  const say = useSay();
  if (!kpi) return null;
  const { subject } = signal;
  const leading = leader ? nameOf(leader.name) : null;
  const sentence = say(signal.sentence);
  const name = nameOf(kpi.name);
  return (
    <li
      className={styles.row}
      data-defines={signal.kpi}
      data-of={`${subject.level}:${subject.id}`}
      aria-label={`${subject.name}, ${name}: ${sentence}`}
    >
      <div className={styles.words}>
        <p className={styles.head}>
          <VerdictMark verdict={signal.verdict} />
          <Link
            to="/scorecard/$level/$id/$kpi"
            params={{ level: subject.level, id: subject.id, kpi: kpi.id }}
            className={styles.kpi}
          >
            {name}
          </Link>
        </p>
        <p className={styles.sentence}>{sentence}</p>
        {leading !== null && <p className={styles.quiet}>{t`One change with ${leading}.`}</p>}
        <ChangeCauses causes={signal.causes} />
      </div>
      <Size kpi={kpi} signal={signal} />
      <Weeks kpi={kpi} signal={signal} />
      {signal.parts && <ChangeParts kpi={kpi} signal={signal} parts={signal.parts} />}
    </li>
  );
}
