import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiDescription } from "#src/ui/words/kpi-description.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./definition.module.css";

type Goal = NonNullable<KpiResult["goal"]>;

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DirectionWords({ direction }: Pick<CatalogueKpi, "direction">) {
  switch (direction) {
    case "higher":
      return <Trans>More is better</Trans>;
    case "lower":
      return <Trans>Less is better</Trans>;
    case "range":
      return <Trans>Both too little and too much are bad</Trans>;
  }
}

const COMPARISON_SIGNS: Readonly<Record<Goal["comparison"], string>> = {
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
};

/** The declared anchors of a goal, from the worst to the best, and since when they hold. */
function GoalFacts({ kpi, goal }: { readonly kpi: CatalogueKpi; readonly goal: Goal }) {
  const { t } = useLingui();
  const style = useNumberStyle();
  const write = (anchor: number | readonly [number, number]) =>
    [anchor]
      .flat()
      .map((value) => formatValue(kpi, value, style))
      .join(" – ");
  const { floor, threshold, target, stretch } = goal.anchors;
  const since = formatDay(goal.from, "dated", style.locale);
  return (
    <>
      <Fact term={t`Goal`}>
        {`${COMPARISON_SIGNS[goal.comparison]} ${write(target)}`} <Trans>since {since}</Trans>
        {goal.changedInPeriod && (
          <>
            {" "}
            <Trans>(changed during the period: each day counts with its own goal)</Trans>
          </>
        )}
      </Fact>
      <Fact term={t`Scores 0, 40, 70 and 100 at`}>
        {[floor, threshold, target, stretch].map(write).join(" · ")}
      </Fact>
      <Fact term={t`Weight`}>{goal.weight}</Fact>
    </>
  );
}

/** What a KPI is: in words, with its goal, smallest sample, guardrails and source. */
export function Definition({
  kpi,
  goal,
}: {
  readonly kpi: CatalogueKpi;
  readonly goal: Goal | null;
}) {
  const { t } = useLingui();
  const countOf = useCountOf();
  const nameOf = useKpiName();
  const describe = useKpiDescription();
  const { kpis } = useCatalogue();
  const guardrails = kpi.guardrails
    .map((id) => kpis.find((one) => one.id === id)?.name ?? id)
    .map(nameOf);
  return (
    <div>
      <p>{describe(kpi.description)}</p>
      <dl className={styles.facts}>
        <Fact term={t`Direction`}>
          <DirectionWords direction={kpi.direction} />
        </Fact>
        {goal && <GoalFacts kpi={kpi} goal={goal} />}
        <Fact term={t`Judged from`}>{countOf(kpi.minimumSample, kpi.sampleUnit)}</Fact>
        {guardrails.length > 0 && <Fact term={t`Guardrails`}>{guardrails.join(" · ")}</Fact>}
        <Fact term={t`Source of the definition`}>
          <span lang="en">{kpi.source}</span>
        </Fact>
      </dl>
    </div>
  );
}
