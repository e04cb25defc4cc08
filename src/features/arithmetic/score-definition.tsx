import { Trans, useLingui } from "@lingui/react/macro";
import { DefinitionFact } from "./definition-fact.tsx";
import styles from "./definition.module.css";

/** What the score is: how it comes from the KPIs, what it leaves out, and who answers for it. */
export function ScoreDefinition() {
  const { t } = useLingui();
  return (
    <div>
      <p>
        <Trans>
          How near the KPIs that count are to their goals, all of them in one number from 0 to 100.
        </Trans>
      </p>
      <dl className={styles.facts}>
        <DefinitionFact term={t`Numerator`}>
          <Trans>the score of each KPI times its weight, added up</Trans>
        </DefinitionFact>
        <DefinitionFact term={t`Denominator`}>
          <Trans>the weights of the same KPIs, added up</Trans>
        </DefinitionFact>
        <DefinitionFact term={t`Not counted`}>
          <ul className={styles.list}>
            <li>
              <Trans>KPIs without a goal or with weight 0.</Trans>
            </li>
            <li>
              <Trans>
                KPIs without data: the coverage says how much of the weight had any. With too little
                of it there is no score.
              </Trans>
            </li>
          </ul>
        </DefinitionFact>
        <DefinitionFact term={t`Goal`}>
          <Trans>70: what the score is where every KPI is at its target</Trans>
        </DefinitionFact>
        <DefinitionFact term={t`Measured by`}>
          <Trans>the feeds of its KPIs: each definition names them</Trans>
        </DefinitionFact>
        <DefinitionFact term={t`Source of the definition`}>
          <Trans>Candor: a weighted mean, with the goals and weights of the organisation</Trans>
        </DefinitionFact>
        <DefinitionFact term={t`Who answers for it`}>
          <Trans>Whoever answers for each KPI: each definition names them</Trans>
        </DefinitionFact>
      </dl>
    </div>
  );
}
