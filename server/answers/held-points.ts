import { addDays } from "#src/domain/calendar.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { holdsOf, type Hold } from "#src/domain/guardrails/holds.ts";
import type { PeerSums } from "#src/domain/guardrails/peer-shift.ts";
import type { KpiId, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import { sumOfRows } from "#src/domain/totals-columns.ts";
import type { Cohort } from "../cohort.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { Definitions, RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import type { PeerGroup } from "./peer-group.ts";
import type { JudgedKpi } from "./scored-sums.ts";

/** Half a year: long enough that a way of working which began in it does not yet make its own baseline. */
const BASELINE_DAYS = 26 * 7;

/** Sums of a subject's guardrails over the half year before a period: a row of a table. Null where nothing guards anything. */
export type Baseline = { readonly table: SumsTable; readonly row: number } | null;

/**
 * Asks for the baseline of every guardrail that may hold points. A person's is made of days in the team of today, because a
 * move between teams is a declared change and no signal.
 */
export async function askBaseline(
  context: RouteContext,
  subject: Subject,
  askable: readonly Kpi[],
  { period, where, watermark }: AskedAbout,
): Promise<Baseline> {
  const { metrics, signal } = context;
  const guards = guardsAmong(askable, context.definitions);
  if (guards.length === 0) return null;
  const knowsTeams = subject.level === AGENT && watermark.dimensions.includes(TEAM);
  const inTeam = knowsTeams ? await latestTeam(context, period, where) : [];
  const of = sumsFor(guards, "variation");
  const question = { of, by: [], period: halfYearBefore(period), where: [...where, ...inTeam] };
  return { table: await metrics.sums(question, signal), row: 0 };
}

/** Those that guard a KPI which anybody has a goal for. */
export function guardsAmong(askable: readonly Kpi[], { kpis, goals }: Definitions): Kpi[] {
  const bound = new Set(goals.map(({ kpi }) => kpi));
  const guarded = [...kpis.values()].filter(({ id }) => bound.has(id));
  const named = new Set(guarded.flatMap(({ guardrails }) => guardrails));
  return askable.filter(({ id }) => named.has(id));
}

/** What a period's guardrails are held against. */
export function halfYearBefore({ from }: Period): Period {
  return { from: addDays(from, -BASELINE_DAYS), to: addDays(from, -1) };
}

/**
 * Which KPIs' points are held for review because a guardrail signals: each guardrail in the period against the half year before
 * it, and beside the same of the peers.
 */
export async function heldPoints(
  context: RouteContext,
  subject: Subject,
  { period, conditions }: AskedAbout,
  judged: readonly JudgedKpi[],
  cohort: PeerGroup,
  own: Baseline,
): Promise<ReadonlyMap<KpiId, Hold>> {
  const kpis = guardsOf(judged).map(({ kpi }) => kpi);
  if (!own || kpis.length === 0) return new Map();
  const before = halfYearBefore(period);
  return holdsAmong(context, judged, {
    own,
    cohort,
    earlier: await peersBefore(context, subject, { kpis, period: before, cohort, conditions }),
  });
}

/** What somebody's guardrails are held against. */
export interface HeldAgainst {
  readonly own: Baseline;
  readonly cohort: PeerGroup;
  /** The peers over the half year before; null where none are to be had. */
  readonly earlier: Cohort | null;
}

/** The same, once everything is asked. */
export function holdsAmong(
  { services }: Pick<RouteContext, "services">,
  judged: readonly JudgedKpi[],
  { own, cohort, earlier }: HeldAgainst,
): ReadonlyMap<KpiId, Hold> {
  const guards = guardsOf(judged);
  if (!own || guards.length === 0) return new Map();
  return holdsOf(
    weighted(judged).map(({ kpi }) => kpi),
    guards.map(({ kpi, totals, goal }) => ({
      kpi,
      now: totals,
      before: totalsOf(columnsIn(own.table, kpi), own.row),
      peers: earlier && peerSums(kpi, cohort, earlier),
      anchors: goal?.anchors ?? null,
    })),
    services.policy,
  );
}

function weighted(judged: readonly JudgedKpi[]): JudgedKpi[] {
  return judged.filter(({ goal }) => goal !== null && goal.weight > 0);
}

/** The judged KPIs that guard some that count, and have data. */
function guardsOf(judged: readonly JudgedKpi[]): JudgedKpi[] {
  const named = new Set(weighted(judged).flatMap(({ kpi }) => kpi.guardrails));
  return judged.filter(({ kpi, totals }) => named.has(kpi.id) && totals.denominator !== null);
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

/** What is asked of a group of peers over the half year before. */
interface PeersThen {
  readonly kpis: readonly Kpi[];
  readonly period: Period;
  readonly cohort: PeerGroup;
  readonly conditions: readonly Condition[];
}

/** The peers of a group over an earlier period; null where there are none to be told of. */
export async function peersBefore(
  { metrics }: RouteContext,
  subject: Subject,
  { kpis, period, cohort, conditions }: PeersThen,
): Promise<Cohort | null> {
  if (subject.level === "organisation" || !cohort.sums) return null;
  const of = sumsFor(kpis, "ratio");
  const where = [...cohort.shared, ...conditions];
  return metrics.cohort({ of, by: [subject.level], period, where }, subject);
}

/** The peers together, then and now; null where either group is too small to compare with. */
function peerSums(kpi: Kpi, { sums, minimum }: PeerGroup, then: Cohort): PeerSums | null {
  const [now, before] = [sums && together(sums, kpi), together(then, kpi)];
  if (!now || !before || Math.min(now.rows, before.rows) < minimum) return null;
  return { now: now.totals, before: before.totals };
}

function together({ whole, own }: Cohort, kpi: Kpi) {
  const columns = columnsIn(whole, kpi);
  return columns && sumOfRows(columns, own);
}
