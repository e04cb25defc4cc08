import { Trans } from "@lingui/react/macro";
import { Sigma } from "lucide-react";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatNumber, formatPercent, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Delta } from "#src/ui/delta.tsx";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { evidenceOf } from "#src/ui/evidence-of.ts";
import { Figure } from "#src/ui/figure.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./kpi-summary.module.css";

interface KpiSummaryProps {
  readonly kpi: CatalogueKpi;
  readonly result: KpiResult;
  readonly onOpenArithmetic: () => void;
}

function Facts({ kpi, result }: Omit<KpiSummaryProps, "onOpenArithmetic">) {
  const style = useNumberStyle();
  const countOf = useCountOf();
  const write = (value: number) => formatValue(kpi, value, style);
  const { sample, interval, adjusted, probability, score } = result;
  const share = probability && formatPercent(probability.target * 100, 0, style.locale);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>
          <Trans>Sample</Trans>
        </dt>
        <dd>{sample === null ? UNKNOWN : countOf(sample, kpi.sampleUnit)}</dd>
      </div>
      <div>
        <dt>
          <Trans>90 % interval</Trans>
        </dt>
        <dd>{interval ? `${write(interval.low)} – ${write(interval.high)}` : UNKNOWN}</dd>
      </div>
      <div>
        <dt>
          <Trans>Adjusted value</Trans>
        </dt>
        <dd>{adjusted === null ? UNKNOWN : write(adjusted)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Chance of being at goal</Trans>
        </dt>
        <dd>{share ?? UNKNOWN}</dd>
      </div>
      <div>
        <dt>
          <Trans>Score</Trans>
        </dt>
        <dd>{score === null ? UNKNOWN : formatNumber(score, 0, style.locale)}</dd>
      </div>
    </dl>
  );
}

/** One KPI of one subject in the chosen period, with all that is known about how sure it is. */
export function KpiSummary({ kpi, result, onOpenArithmetic }: KpiSummaryProps) {
  const style = useNumberStyle();
  const say = useSay();
  const sentence = say(result.sentence);
  const anchors = result.goal?.anchors;
  const write = (value: number) => formatValue(kpi, value, style);
  return (
    <Card className={styles.summary}>
      <div className={styles.value}>
        <p className={styles.figures}>
          <Figure kpi={kpi} value={result.value} size="headline" />
          <BandMark band={result.band} />
          <Delta kpi={kpi} comparison={result.comparison} />
        </p>
        <p>{sentence}</p>
        <Button onClick={onOpenArithmetic} className={styles.open}>
          <Sigma size={16} aria-hidden="true" /> <Trans>Arithmetic and rows</Trans>
        </Button>
      </div>
      <div className={styles.evidence}>
        <EvidenceBar
          evidence={evidenceOf(result)}
          sentence={sentence}
          {...(anchors?.shape === "linear" && {
            scale: {
              start: write(anchors.floor),
              goal: write(anchors.target),
              end: write(anchors.stretch),
            },
          })}
        />
        <Facts kpi={kpi} result={result} />
      </div>
    </Card>
  );
}
