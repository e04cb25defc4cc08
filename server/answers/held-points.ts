import { addDays } from "#src/domain/calendar.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { holdsOf, type Hold } from "#src/domain/guardrails/holds.ts";
import type { PeerSums } from "#src/domain/guardrails/peer-shift.ts";
import type { KpiId, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import { sumTotals } from "#src/domain/totals.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { peerTotals, totalsIn, type PeerGroup } from "./peer-group.ts";
import type { JudgedKpi } from "./scored-sums.ts";

/** Half a year: long enough that a way of working which began in it does not yet make its own baseline. */
const BASELINE_DAYS = 26 * 7;

/**
 * Which KPIs' points are held for review because a guardrail signals: each guardrail in the period against the half year before
 * it, and beside the same of the peers. A person's baseline is made of days in the team of today, because a move between
 * teams is a declared change and no signal.
 */
export async function heldPoints(
  context: RouteContext,
  subject: Subject,
  { period, conditions, where, watermark }: AskedAbout,
  judged: readonly JudgedKpi[],
  cohort: PeerGroup,
): Promise<ReadonlyMap<KpiId, Hold>> {
  const weighted = judged.filter(({ goal }) => goal !== null && goal.weight > 0);
  const named = new Set(weighted.flatMap(({ kpi }) => kpi.guardrails));
  const guards = judged.filter(
    ({ kpi, totals }) => named.has(kpi.id) && totals.denominator !== null,
  );
  const kpis = guards.map(({ kpi }) => kpi);
  if (kpis.length === 0) return new Map();
  const { metrics, signal } = context;
  const before: Period = {
    from: addDays(period.from, -BASELINE_DAYS),
    to: addDays(period.from, -1),
  };
  const asked = async () => {
    const knowsTeams = subject.level === AGENT && watermark.dimensions.includes(TEAM);
    const inTeam = knowsTeams ? await latestTeam(context, period, where) : [];
    const of = sumsFor(kpis, "variation");
    return metrics.sums({ of, by: [], period: before, where: [...where, ...inTeam] }, signal);
  };
  const [own, peers] = await Promise.all([
    asked(),
    cohort.table && peersBefore(context, subject, kpis, before, [...cohort.shared, ...conditions]),
  ]);
  return holdsOf(
    weighted.map(({ kpi }) => kpi),
    guards.map(({ kpi, totals, goal }) => ({
      kpi,
      now: totals,
      before: totalsOf(columnsIn(own, kpi), 0),
      peers: peers && peerSums(kpi, cohort, peers),
      anchors: goal?.anchors ?? null,
    })),
    context.services.policy,
  );
}

/** The team that somebody's latest facts of a period bear. */
async function latestTeam(
  { metrics, signal }: RouteContext,
  period: Period,
  where: readonly Condition[],
): Promise<Condition[]> {
  const teams = await metrics.members({ dimension: TEAM, where, period }, signal);
  const latest = teams.toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0];
  return latest ? [{ dimension: TEAM, in: [latest.id] }] : [];
}

function peersBefore(
  { metrics }: RouteContext,
  subject: Subject,
  kpis: readonly Kpi[],
  period: Period,
  where: readonly Condition[],
): Promise<SumsTable> | null {
  if (subject.level === "organisation") return null;
  const of = sumsFor(kpis, "ratio");
  return metrics.cohort({ of, by: [subject.level], period, where }, subject);
}

/** The peers together, then and now; null where either group is too small to compare with. */
function peerSums(kpi: Kpi, cohort: PeerGroup, before: SumsTable): PeerSums | null {
  const [now, then] = [peerTotals(cohort, kpi), totalsIn(before, kpi)];
  if (Math.min(now.length, then.length) < cohort.minimum) return null;
  return { now: sumTotals(now), before: sumTotals(then) };
}
