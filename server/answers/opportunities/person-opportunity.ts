import type { PersonOpportunity as WireOpportunity } from "#src/contract/opportunities.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { explainGain, explainOpportunity } from "#src/domain/explain/explain-opportunity.ts";
import type { PersonOpportunity } from "#src/domain/opportunities/find-opportunities.ts";
import type { Directory } from "../../route.ts";
import { named } from "../named.ts";
import { wireGoal } from "../wire-goal.ts";
import type { CaseDetails } from "./opportunity-cases.ts";
import type { SparkOf } from "./sparks.ts";

/** An opportunity as the answer carries it. */
export function wirePerson(
  opportunity: PersonOpportunity,
  { judged, middle, weightScored }: CaseDetails,
  sparkOf: SparkOf,
  directory: Directory,
): WireOpportunity {
  const { shortfall, reasons } = opportunity;
  const { of, goal, probability, sample, gap, points } = shortfall;
  const { value, interval, band } = judged.judgement;
  return {
    subject: named({ level: AGENT, id: of.agent }, directory),
    team: of.team === null ? null : named({ level: TEAM, id: of.team }, directory),
    kpi: of.kpi.id,
    value,
    sample,
    interval,
    adjusted: of.judgement.adjusted,
    goal: wireGoal(goal),
    band,
    peers: middle,
    probability,
    gap,
    points,
    compositePoints: weightScored === 0 ? 0 : (goal.weight * points) / weightScored,
    reasons: reasons.map((reason) => ({ ...reason })),
    lastDay: of.lastDay,
    spark: sparkOf(of.agent, of.kpi),
    sentence: explainOpportunity(opportunity),
    gain: explainGain(shortfall),
  };
}
