import "#src/ui/words/change-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Info, Sigma } from "lucide-react";
import type { ReactNode } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatChance, formatNumber, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { openDefinition } from "#src/state/overlay.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Delta } from "#src/ui/delta.tsx";
import { FactList } from "#src/ui/fact-list.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { KpiEvidence } from "#src/ui/kpi-evidence.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./kpi-summary.module.css";

interface KpiSummaryProps {
  readonly kpi: CatalogueKpi;
  readonly result: KpiResult;
  readonly onOpenArithmetic: () => void;
  /** What else can be done with the figure, and what is said of it. */
  readonly deeds: ReactNode;
  readonly notes: ReactNode;
}

function Facts({ kpi, result }: Pick<KpiSummaryProps, "kpi" | "result">) {
  const { t } = useLingui();
  const style = useNumberStyle();
  const countOf = useCountOf();
  const write = (value: number) => formatValue(kpi, value, style);
  const { sample, interval, adjusted, probability, score } = result;
  const facts = [
    { term: t`Sample`, text: sample === null ? UNKNOWN : countOf(sample, kpi.sampleUnit) },
    {
      term: t`90 % interval`,
      text: interval ? `${write(interval.low)} – ${write(interval.high)}` : UNKNOWN,
    },
    { term: t`Adjusted value`, text: adjusted === null ? UNKNOWN : write(adjusted) },
    {
      term: t`Chance of being at goal`,
      text: probability ? formatChance(probability.target, style.locale) : UNKNOWN,
    },
    { term: t`Score`, text: score === null ? UNKNOWN : formatNumber(score, 0, style.locale) },
  ];
  return <FactList facts={facts} />;
}

/** The way to the KPI that guards this one, of the same subject. */
function GuardrailLink({ id }: { readonly id: string }) {
  const guardrail = useKpi(id);
  const nameOf = useKpiName();
  return (
    <Link from="/scorecard/$level/$id/$kpi" to="../$kpi" params={{ kpi: id }}>
      {guardrail ? nameOf(guardrail.name) : id}
    </Link>
  );
}

/** One KPI of one subject in the chosen period, with all that is known about how sure it is. */
export function KpiSummary({ kpi, result, onOpenArithmetic, deeds, notes }: KpiSummaryProps) {
  const say = useSay();
  const sentence = say(result.sentence);
  return (
    <Card className={styles.summary} defines={kpi.id}>
      <div className={styles.value}>
        <p className={styles.figures}>
          <Figure kpi={kpi} value={result.value} size="headline" />
          <BandMark band={result.band} />
          <Delta kpi={kpi} comparison={result.comparison} />
        </p>
        <p>{sentence}</p>
        {result.comparison && <p>{say(result.comparison.sentence)}</p>}
        {result.held && (
          <p>
            {say(result.held.sentence)} <GuardrailLink id={result.held.by} />
          </p>
        )}
        <div className={styles.deeds}>
          <Button onClick={onOpenArithmetic} className={styles.open}>
            <Sigma size={16} aria-hidden="true" /> <Trans>Arithmetic and rows</Trans>
          </Button>
          <Button
            aria-keyshortcuts="D"
            onClick={() => openDefinition({ kpi: kpi.id, subject: null })}
            className={styles.open}
          >
            <Info size={16} aria-hidden="true" /> <Trans>Definition</Trans>
          </Button>
          {deeds}
        </div>
        {notes}
      </div>
      <div className={styles.evidence}>
        <KpiEvidence kpi={kpi} result={result} sentence={sentence} />
        <Facts kpi={kpi} result={result} />
      </div>
    </Card>
  );
}
