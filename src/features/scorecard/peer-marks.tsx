import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatValue } from "#src/domain/format.ts";
import { betterQuartile } from "#src/domain/scoring/gain.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useBreakableKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./peer-marks.module.css";

/** The heaviest KPIs come first on a scorecard; the others are a step away, on the page of the peers. */
const MOST = 5;

/** A KPI with what its peers reach. */
interface Mark {
  readonly kpi: CatalogueKpi;
  readonly value: number | null;
  readonly half: number;
  readonly quarter: number;
  readonly size: number;
}

function marksOf(kpis: readonly KpiResult[], catalogue: readonly CatalogueKpi[]): Mark[] {
  return kpis.flatMap(({ kpi: id, value, weight, peers }) => {
    const kpi = catalogue.find((one) => one.id === id);
    const quarter = kpi && peers && betterQuartile(peers, kpi.direction);
    if (!kpi || !peers || typeof quarter !== "number" || weight === 0) return [];
    return [{ kpi, value, half: peers.median, quarter, size: peers.size }];
  });
}

function Row({
  mark: { kpi, value, half, quarter },
  subject,
}: {
  readonly mark: Mark;
  readonly subject: string;
}) {
  const style = useNumberStyle();
  const nameOf = useBreakableKpiName();
  const write = (number: number | null) => formatValue(kpi, number, style);
  return (
    <tr data-defines={kpi.id}>
      <th scope="row">
        <Link to="/peers" search={(now) => ({ ...now, kpi: kpi.id, subject })}>
          {nameOf(kpi.name)}
        </Link>
      </th>
      <td className={styles.own}>{write(value)}</td>
      <td>{write(half)}</td>
      <td>{write(quarter)}</td>
    </tr>
  );
}

interface PeerMarksProps {
  readonly subject: { readonly level: string; readonly id: string };
  readonly kpis: readonly KpiResult[];
}

/**
 * What half and a quarter of the peers reach, beside the own value: benchmarks without a rank, a name or an extreme. Only of a
 * group large enough that nobody can be singled out.
 */
export function PeerMarks({ subject: { level, id }, kpis }: PeerMarksProps) {
  const { t } = useLingui();
  const marks = marksOf(kpis, useCatalogue().kpis).slice(0, MOST);
  const size = Math.max(0, ...marks.map((mark) => mark.size));
  return (
    <Card title={t`What peers reach`} span={4} className={styles.card}>
      {marks.length === 0 ? (
        <p>
          <Trans>
            There are too few peers to show what they reach without singling anybody out.
          </Trans>
        </p>
      ) : (
        <>
          <table className={styles.table} aria-label={t`What peers reach`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>KPI</Trans>
                </th>
                <th scope="col">
                  <Trans>Own value</Trans>
                </th>
                <th scope="col">
                  <Trans>Half reach</Trans>
                </th>
                <th scope="col">
                  <Trans>A quarter reach</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {marks.map((mark) => (
                <Row key={mark.kpi.id} mark={mark} subject={`${level}:${id}`} />
              ))}
            </tbody>
          </table>
          <p className={styles.note}>
            <Plural
              value={size}
              one="Of # peer, as a group: nobody’s place is shown."
              other="Of up to # peers, as a group: nobody’s place is shown."
            />
          </p>
        </>
      )}
    </Card>
  );
}
