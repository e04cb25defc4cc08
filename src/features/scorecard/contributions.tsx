import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import type { KpiResult, Scorecard } from "#src/contract/scorecard.ts";
import { formatNumber, formatWeight, UNKNOWN } from "#src/domain/format.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { useBreakableKpiName } from "#src/ui/words/kpi-name.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import { HeldNote } from "./held-note.tsx";
import styles from "./contributions.module.css";

interface Props {
  readonly scorecard: Scorecard;
}

/** The most the KPI could have given: its weight as a share of the weight that had data, in points. */
function most({ weight }: KpiResult, counted: readonly KpiResult[]): number {
  const total = counted.reduce((sum, kpi) => sum + kpi.weight, 0);
  return total === 0 ? 0 : (100 * weight) / total;
}

function Row({
  result,
  counted,
}: {
  readonly result: KpiResult;
  readonly counted: readonly KpiResult[];
}) {
  const { locale } = useNumberStyle();
  const nameOf = useBreakableKpiName();
  const definition = useKpi(result.kpi);
  const possible = most(result, counted);
  const { kpi, contribution, held, score, weight, band } = result;
  return (
    <tr data-defines={kpi}>
      <th scope="row">
        <Link from="/scorecard/$level/$id" to="./$kpi" params={{ kpi }} className={styles.name}>
          {definition ? nameOf(definition.name) : kpi}
        </Link>
        <HeldNote held={held} />
      </th>
      <td className={styles.band}>
        <BandMark band={band} />
      </td>
      <td className={styles.number}>{formatWeight(weight, locale)}</td>
      <td className={styles.number}>{score === null ? UNKNOWN : formatNumber(score, 0, locale)}</td>
      <td className={styles.number}>
        <span className={styles.points}>
          {contribution !== null && (
            <svg
              className={styles.bar}
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className={styles.possible} width={Math.min(100, possible * 4)} height="8" />
              <rect className={styles.earned} width={Math.min(100, contribution * 4)} height="8" />
            </svg>
          )}
          {contribution === null ? UNKNOWN : formatNumber(contribution, 1, locale)}
        </span>
      </td>
    </tr>
  );
}

/** What the score is made of: the points of each KPI, which add up to the score exactly; of a score that is withheld, why. */
export function Contributions({ scorecard: { composite, kpis } }: Props) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  const weighted = kpis.filter(({ weight }) => weight > 0);
  const counted = weighted.filter(({ contribution }) => contribution !== null);
  return (
    <Card title={t`What the score is made of`} className={styles.card}>
      {composite.score === null && <p className={styles.withheld}>{say(composite.sentence)}</p>}
      <table className={styles.table} aria-label={t`What the score is made of`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>KPI</Trans>
            </th>
            <th scope="col" className={styles.band}>
              <Trans>Band</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Weight</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Score</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Points</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {weighted.map((result) => (
            <Row key={result.kpi} result={result} counted={counted} />
          ))}
        </tbody>
        {composite.score !== null && (
          <tfoot>
            <tr>
              <th scope="row">
                <Trans>Together, the score</Trans>
              </th>
              <td className={styles.band}>
                <BandMark band={composite.band} />
              </td>
              <td className={styles.number}>
                {formatWeight(
                  counted.reduce((sum, { weight }) => sum + weight, 0),
                  locale,
                )}
              </td>
              <td className={styles.number}>{formatNumber(composite.score, 0, locale)}</td>
              <td className={styles.number}>{formatNumber(composite.score, 1, locale)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </Card>
  );
}
