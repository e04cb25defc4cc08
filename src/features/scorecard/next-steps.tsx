import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import type { KpiResult, NextStep, Scorecard } from "#src/contract/scorecard.ts";
import { Card } from "#src/ui/card.tsx";
import { KpiEvidence } from "#src/ui/kpi-evidence.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./next-steps.module.css";
import "#src/ui/words/next-step-sentences.ts";

interface StepProps {
  readonly step: NextStep;
  readonly result: KpiResult | undefined;
}

function Step({ step, result }: StepProps) {
  const kpi = useKpi(step.kpi);
  const nameOf = useKpiName();
  const say = useSay();
  if (!kpi || !result) return null;
  const sentence = say(step.sentence);
  return (
    <li className={styles.step} data-defines={step.kpi}>
      <h3 className={styles.name}>
        <Link from="/scorecard/$level/$id" to="./$kpi" params={{ kpi: step.kpi }}>
          {nameOf(kpi.name)}
        </Link>
      </h3>
      <p>{sentence}</p>
      <KpiEvidence kpi={kpi} result={result} sentence={sentence} />
      <p className={styles.gain}>{say(step.gain)}</p>
      <p className={styles.arithmetic}>{say(step.arithmetic)}</p>
    </li>
  );
}

interface NextStepsProps {
  readonly next: NonNullable<Scorecard["next"]>;
  readonly kpis: readonly KpiResult[];
}

/** One or two KPIs that are worth working on, with what that would bring; a quiet word where nothing stands out. */
export function NextSteps({ next: { steps, nothing }, kpis }: NextStepsProps) {
  const { t } = useLingui();
  const say = useSay();
  return (
    <Card title={t`Work on next`} span={4} className={styles.card}>
      {nothing && <p>{say(nothing)}</p>}
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <Step key={step.kpi} step={step} result={kpis.find(({ kpi }) => kpi === step.kpi)} />
          ))}
        </ol>
      )}
    </Card>
  );
}
