import { Trans, useLingui } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatValue, formatWeight } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import { DefinitionFact } from "./definition-fact.tsx";

type Goal = NonNullable<KpiResult["goal"]>;

const COMPARISON_SIGNS: Readonly<Record<Goal["comparison"], string>> = {
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
};

/** Whom a goal was set for: `organisation`, or a dimension and its value. */
function ForWhom({ appliesTo }: Pick<Goal, "appliesTo">) {
  const { i18n } = useLingui();
  if (appliesTo === "organisation") return <Trans>for everybody</Trans>;
  const [level = "", ...rest] = appliesTo.split(":");
  if (level === "agent") return <Trans>for this person alone</Trans>;
  const unit = `${rest.join(":")} (${levelName(i18n, level, "one")})`;
  return <Trans>for {unit}</Trans>;
}

interface GoalFactsProps {
  readonly kpi: CatalogueKpi;
  /** Null where nobody has set any. */
  readonly goal: Goal | null;
}

/** The declared anchors of a goal, from the worst to the best, since when they hold and for whom. */
export function GoalFacts({ kpi, goal }: GoalFactsProps) {
  const { t } = useLingui();
  const style = useNumberStyle();
  if (!goal) {
    return (
      <DefinitionFact term={t`Goal`}>
        <Trans>Nobody has set one: it is shown without counting</Trans>
      </DefinitionFact>
    );
  }
  const write = (anchor: number | readonly [number, number]) =>
    [anchor]
      .flat()
      .map((value) => formatValue(kpi, value, style))
      .join(" – ");
  const { floor, threshold, target, stretch } = goal.anchors;
  const since = formatDay(goal.from, "dated", style.locale);
  // A range is met inside of both its ends.
  const sign = kpi.direction === "range" ? "" : `${COMPARISON_SIGNS[goal.comparison]} `;
  return (
    <>
      <DefinitionFact term={t`Goal`}>
        {`${sign}${write(target)}`} <Trans>since {since}</Trans>,{" "}
        <ForWhom appliesTo={goal.appliesTo} />
        {goal.changedInPeriod && (
          <>
            {" "}
            <Trans>(changed during the period: each day counts with its own goal)</Trans>
          </>
        )}
      </DefinitionFact>
      <DefinitionFact term={t`Scores 0, 40, 70 and 100 at`}>
        {[floor, threshold, target, stretch].map(write).join(" · ")}
      </DefinitionFact>
      <DefinitionFact term={t`Weight`}>{formatWeight(goal.weight, style.locale)}</DefinitionFact>
    </>
  );
}
