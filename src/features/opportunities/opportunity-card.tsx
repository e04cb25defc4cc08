import "#src/ui/words/opportunity-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { PersonOpportunity } from "#src/contract/opportunities.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { KpiEvidence } from "#src/ui/kpi-evidence.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { Sparkline } from "#src/ui/sparkline.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./opportunity-card.module.css";
import { useReasonWords } from "./use-reason-words.ts";

interface OpportunityCardProps {
  readonly opportunity: PersonOpportunity;
  /** Where it stands in the list, from 1. */
  readonly place: number;
}

/** What the goal would be worth: in the KPI's own terms, and in points of the whole score. */
function Gain({ opportunity }: Pick<OpportunityCardProps, "opportunity">) {
  const { locale } = useNumberStyle();
  const say = useSay();
  const points = formatNumber(opportunity.compositePoints, 1, locale);
  return (
    <p className={styles.gain}>
      {say(opportunity.gain)} <Trans>Whole score: +{points} points.</Trans>
    </p>
  );
}

function Foot({ opportunity }: Pick<OpportunityCardProps, "opportunity">) {
  const { locale } = useNumberStyle();
  const { subject, kpi, lastDay } = opportunity;
  const day = lastDay && formatDay(lastDay, "dated", locale);
  const params = { level: subject.level, id: subject.id, kpi };
  return (
    <div className={styles.foot}>
      <span>{day !== null && <Trans>Last data {day}</Trans>}</span>
      <span className={styles.links}>
        <Link to="/scorecard/$level/$id/$kpi" params={params} search={{ open: "arithmetic" }}>
          <Trans>Open the rows</Trans>
        </Link>
        <Link to="/scorecard/$level/$id/$kpi" params={params}>
          <Trans>This KPI in detail</Trans>
        </Link>
      </span>
    </div>
  );
}

function Body({ kpi, opportunity }: { kpi: CatalogueKpi; opportunity: PersonOpportunity }) {
  const { t } = useLingui();
  const say = useSay();
  const reasonWords = useReasonWords();
  const { reasons, spark, goal } = opportunity;
  const sentence = say(opportunity.sentence);
  const target = goal.anchors.shape === "linear" ? goal.anchors.target : null;
  return (
    <>
      <div className={styles.body}>
        <div className={styles.evidence}>
          <KpiEvidence kpi={kpi} result={opportunity} sentence={sentence} />
        </div>
        <Sparkline points={spark} goal={target} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {reasons.length > 0 && (
        <ul className={styles.chips} aria-label={t`What confirms it`}>
          {reasons.map((reason) => (
            <li key={reason.kind} className={styles.chip}>
              {reasonWords(reason, kpi.direction)}
            </li>
          ))}
        </ul>
      )}
      <Gain opportunity={opportunity} />
    </>
  );
}

/**
 * One KPI of one person whom help would probably reach: how short, how sure, why, and what the goal would be worth. It is drawn
 * anew only when it changes, however often the list around it grows.
 */
export const OpportunityCard = memo(function OpportunityCard(props: OpportunityCardProps) {
  const { opportunity, place } = props;
  const kpi = useKpi(opportunity.kpi);
  const nameOf = useKpiName();
  if (kpi === undefined) return null;
  const { subject, team, value, band } = opportunity;
  return (
    <Card className={styles.card}>
      <h3 className={styles.head}>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <span className={styles.who}>
          <Link
            to="/scorecard/$level/$id"
            params={{ level: subject.level, id: subject.id }}
            className={styles.name}
          >
            {subject.name}
          </Link>{" "}
          {team && <span className={styles.of}>{team.name}</span>}
        </span>
        <Figure kpi={kpi} value={value} />
        <span className={styles.kpi}>{nameOf(kpi.name)}</span>
      </h3>
      <BandMark band={band} />
      <Body kpi={kpi} opportunity={opportunity} />
      <Foot opportunity={opportunity} />
    </Card>
  );
});
