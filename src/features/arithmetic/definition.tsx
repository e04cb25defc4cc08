import { Trans, useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiDescription } from "#src/ui/words/kpi-description.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { DefinitionFact } from "./definition-fact.tsx";
import styles from "./definition.module.css";
import { FeedList } from "./feed-list.tsx";
import { GoalFacts } from "./goal-facts.tsx";
import { NotCounted } from "./not-counted.tsx";
import { useSumInWords } from "./sum-in-words.ts";

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

interface DefinitionProps {
  readonly kpi: CatalogueKpi;
  readonly goal: KpiResult["goal"];
}

/** What a KPI is: in words, what it counts and what not, its goal, guardrails and feeds, and who answers for it. */
export function Definition({ kpi, goal }: DefinitionProps) {
  const { t } = useLingui();
  const countOf = useCountOf();
  const nameOf = useKpiName();
  const describe = useKpiDescription();
  const sumInWords = useSumInWords();
  const { kpis } = useCatalogue();
  const guardrails = kpi.guardrails
    .map((id) => kpis.find((one) => one.id === id)?.name ?? id)
    .map(nameOf);
  const measures = [...kpi.numerator, ...kpi.denominator].map(({ measure }) => measure);
  return (
    <div>
      <p>{describe(kpi.description)}</p>
      <dl className={styles.facts}>
        <DefinitionFact term={t`Numerator`}>{sumInWords(kpi.numerator)}</DefinitionFact>
        <DefinitionFact term={t`Denominator`}>{sumInWords(kpi.denominator)}</DefinitionFact>
        <DefinitionFact term={t`Not counted`}>
          <NotCounted kpi={kpi} />
        </DefinitionFact>
        <DefinitionFact term={t`Judged from`}>
          {countOf(kpi.minimumSample, kpi.sampleUnit)}
        </DefinitionFact>
        <DefinitionFact term={t`Direction`}>
          <DirectionWords direction={kpi.direction} />
        </DefinitionFact>
        <GoalFacts kpi={kpi} goal={goal} />
        {guardrails.length > 0 && (
          <DefinitionFact term={t`Guardrails`}>{guardrails.join(" · ")}</DefinitionFact>
        )}
        <DefinitionFact term={t`Measured by`}>
          <FeedList measures={[...new Set(measures)]} />
        </DefinitionFact>
        <DefinitionFact term={t`Source of the definition`}>
          <span lang="en">{kpi.source}</span>
        </DefinitionFact>
        <DefinitionFact term={t`Who answers for it`}>
          {kpi.owner ?? <Trans>Nobody is named. An administrator can name a role or a team.</Trans>}
        </DefinitionFact>
      </dl>
    </div>
  );
}
