import { Trans, useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { formatNumber, formatPercent } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { FactList } from "#src/ui/fact-list.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./contest-rules.module.css";
import { useContestWords } from "./contest-words.ts";

interface ContestRulesProps {
  readonly contest: Omit<ContestPlan, "within">;
  /** The name of the unit that takes part. */
  readonly unit: string;
}

/** The rules of a contest, all of them, for everybody who is in it. */
export function ContestRules({ contest, unit }: ContestRulesProps) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { kpis: known } = useCatalogue();
  const nameOf = useKpiName();
  const words = useContestWords();
  const { of, from, to, lateDays, kpis, scoring, anonymity, prizes } = contest;
  const all = kpis.reduce((sum, { weight }) => sum + weight, 0);
  const counts = kpis.map(({ kpi, weight }) => {
    const name = known.find(({ id }) => id === kpi)?.name ?? kpi;
    return `${nameOf(name)} ${formatPercent((100 * weight) / all, 0, locale)}`;
  });
  return (
    <Card title={<Trans>Rules</Trans>}>
      <FactList
        facts={[
          {
            term: t`Who`,
            text: of === "team" ? t`Teams of ${unit}` : t`People of ${unit}`,
          },
          { term: t`Days`, text: from && to ? formatDays({ from, to }, locale) : "" },
          { term: t`Days for late data`, text: formatNumber(lateDays, 0, locale) },
          { term: t`What counts`, text: counts.join(", ") },
          { term: t`How it counts`, text: words.scoring(scoring) },
          { term: t`Names`, text: words.anonymity(anonymity) },
        ]}
      />
      {prizes.length > 0 && (
        <div className={styles.prizes}>
          <h3>
            <Trans>Prizes</Trans>
          </h3>
          <ul>
            {prizes.map((prize) => (
              <li key={prize}>{prize}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.note}>
        <Trans>
          Whoever a guardrail holds is not placed, lifts no team, and reads why. Places are shared
          where the data do not tell people apart: among so many, two intervals may lie apart by
          chance. Nothing here changes pay, routing or discipline.
        </Trans>
      </p>
    </Card>
  );
}
