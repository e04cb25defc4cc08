import "#src/ui/words/cohort-sentences.ts";
import { useQuery } from "@tanstack/react-query";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import type { KpiResult, Scorecard } from "#src/contract/scorecard.ts";
import type { EmptyMessageProps } from "#src/ui/empty-message.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { Contributions } from "./contributions.tsx";
import { Headline } from "./headline.tsx";
import { KpiCard } from "./kpi-card.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PeerMarks } from "./peer-marks.tsx";
import styles from "./scorecard-view.module.css";

const CARDS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** About as high as what comes: for a person three cards, for a unit the score alone. */
const TOP = { agent: 320, unit: 160 } as const;

function Placeholder({ level }: { readonly level: string }) {
  return (
    <PageGrid>
      <Skeleton height={TOP[level === "agent" ? "agent" : "unit"]} />
      {CARDS.map((card) => (
        <div key={card} data-span="3">
          <Skeleton height={232} />
        </div>
      ))}
    </PageGrid>
  );
}

/** Draws what else there is to say of a KPI. */
type MarkOf = (kpi: string) => ReactNode;

function Cards({ scorecard, markOf }: { readonly scorecard: Scorecard; readonly markOf: MarkOf }) {
  const say = useSay();
  const [weighted, others] = [
    scorecard.kpis.filter(({ weight }) => weight > 0),
    scorecard.kpis.filter(({ weight }) => weight === 0),
  ];
  return (
    <>
      <h2 className={styles.heading}>
        <Trans>KPIs</Trans>
      </h2>
      {scorecard.peersNotice && <p className={styles.notice}>{say(scorecard.peersNotice)}</p>}
      {weighted.map((result) => (
        <KpiCard key={result.kpi} result={result} mark={markOf(result.kpi)} />
      ))}
      {weighted.length > 0 && <Contributions scorecard={scorecard} />}
      {weighted.length > 0 && others.length > 0 && (
        <h2 className={styles.heading}>
          <Trans>Shown without counting</Trans>
        </h2>
      )}
      {others.map((result) => (
        <KpiCard key={result.kpi} result={result} mark={markOf(result.kpi)} />
      ))}
    </>
  );
}

/** The first that is read: the score, and for a person what to do about it and what others reach. */
function Top({ scorecard: { composite, next, kpis, subject } }: { readonly scorecard: Scorecard }) {
  if (next === null) return <Headline composite={composite} span={12} />;
  return (
    <>
      <Headline composite={composite} span={4} />
      <NextSteps next={next} kpis={kpis} />
      <PeerMarks subject={subject} kpis={kpis} />
    </>
  );
}

/** Whether there is nothing to say of a KPI; one that is not permitted has a value that is kept back. */
function isUnknown({ value, band }: KpiResult): boolean {
  return value === null && band !== "not-permitted";
}

interface ScorecardViewProps {
  readonly question: InputOf<"scorecard">;
  readonly markOf: MarkOf;
  /** What stands between the score and its KPIs: what somebody was recognised for. */
  readonly recognition?: ReactNode;
}

/** A scorecard: the headline, what it is made of, and a card for every KPI. */
export function ScorecardView({ question, markOf, recognition }: ScorecardViewProps) {
  const { t } = useLingui();
  const query = useQuery(queryFor("scorecard", question));
  const empty = ({ kpis }: Scorecard): EmptyMessageProps | null =>
    kpis.every(isUnknown)
      ? {
          title: t`Nothing was measured in this period`,
          next: t`Choose a longer period, or another one in which there was work.`,
        }
      : null;
  return (
    <QueryPanel query={query} skeleton={<Placeholder level={question.level} />} empty={empty}>
      {(scorecard) => (
        <PageGrid>
          <Top scorecard={scorecard} />
          {recognition}
          <Cards scorecard={scorecard} markOf={markOf} />
        </PageGrid>
      )}
    </QueryPanel>
  );
}
