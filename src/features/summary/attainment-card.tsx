import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Summary, UnitAttainment } from "#src/contract/summary.ts";
import { formatPercent, UNKNOWN } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./attainment-card.module.css";

/** From nothing at goal to all of it. */
const AXIS = [0, 1] as const;

function usePercent() {
  const { locale } = useNumberStyle();
  return (share: number) => formatPercent(share * 100, 0, locale);
}

function useSentence() {
  const { t } = useLingui();
  const percent = usePercent();
  return ({ share, interval, judged, met, missed }: UnitAttainment) => {
    if (share === null || !interval) return t`Too little is known, or it may not be shown.`;
    const [expected, low, high] = [share, interval.low, interval.high].map(percent);
    return t`About ${expected} of the weight at goal, from ${low} to ${high} with 90 %: ${met} of ${judged} KPIs clearly at goal, ${missed} clearly below.`;
  };
}

function Bar({ unit }: { readonly unit: UnitAttainment }) {
  const sentence = useSentence();
  const { share, interval } = unit;
  return (
    <EvidenceBar
      evidence={{ axis: AXIS, goal: null, peers: null, interval, value: share, band: "no-goal" }}
      sentence={sentence(unit)}
    />
  );
}

function Row({ unit }: { readonly unit: UnitAttainment }) {
  const percent = usePercent();
  const { subject, share } = unit;
  return (
    <li className={styles.row}>
      <Link to="/scorecard/$level/$id" params={{ level: subject.level, id: subject.id }}>
        {subject.name}
      </Link>
      <Bar unit={unit} />
      <span className={styles.share}>{share === null ? UNKNOWN : percent(share)}</span>
    </li>
  );
}

/** How far goals are attained: by the whole, and by each of its large parts, each with how far that may be off. */
export function AttainmentCard({ summary: { whole, units } }: { readonly summary: Summary }) {
  const { t, i18n } = useLingui();
  const percent = usePercent();
  const sentence = useSentence();
  const levels = Map.groupBy(units, ({ subject }) => subject.level);
  return (
    <Card title={t`Goals attained`}>
      <p className={styles.headline}>
        <span className={styles.number}>
          {whole.share === null ? UNKNOWN : percent(whole.share)}
        </span>{" "}
        <span className={styles.of}>
          <Trans>of the weight at goal</Trans>
        </span>
      </p>
      <Bar unit={whole} />
      <p className={styles.sentence}>{sentence(whole)}</p>
      {[...levels].map(([level, own]) => (
        <section key={level} aria-label={levelName(i18n, level, "many")}>
          <h3 className={styles.level}>{levelName(i18n, level, "many")}</h3>
          <ul className={styles.rows}>
            {own.map((unit) => (
              <Row key={unit.subject.id} unit={unit} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
