import {
  AGENT,
  CHANNEL,
  LINE_OF_BUSINESS,
  QUEUE,
  ROLE,
  TENURE_BAND,
} from "#src/domain/dimensions.ts";
import { explainCohort } from "#src/domain/explain/explain-peers.ts";
import type { DimensionId, Level, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Message } from "#src/domain/message.ts";
import { message } from "#src/domain/messages.ts";
import type { Grain, Period } from "#src/domain/period.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { funnelOf, type Funnel } from "#src/domain/statistics/funnel.ts";
import { fitPrior, type Prior } from "#src/domain/statistics/prior.ts";
import { peerQuartiles, type Quartiles } from "#src/domain/statistics/quantiles.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { TotalsColumns } from "#src/domain/totals-columns.ts";
import type { Condition, SumsTable, Watermark } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { seesEach } from "./peer-period.ts";

/** What people must share to be compared, the most telling first; too small a group gives up the last one first. */
const SHARED: readonly DimensionId[] = [ROLE, LINE_OF_BUSINESS, TENURE_BAND];

/** Dimensions of the work and not of people: a comparison may be narrowed by them. */
const OF_THE_WORK: readonly DimensionId[] = [QUEUE, CHANNEL];

/** Others that a group needs when the session may see each of them by name anyway: enough for a middle half. */
const NAMED_MINIMUM = 3;

/** Whoever has this id has no facts: without them a group is whole. */
export const NOBODY = "";

/** Enough to compare with, too few to tell what sums a ratio was made of. */
const TOLD_DIGITS = 3;

/** Whom to find peers for, and what of them is asked. */
export interface PeerQuestion {
  readonly subject: Subject;
  readonly period: Period;
  /** The conditions of `where`. */
  readonly conditions: readonly Condition[];
  readonly kpis: readonly Kpi[];
  /** Cuts the peers' sums in time; null: one row per peer. */
  readonly grain: Grain | null;
}

/** The peers of a subject, without it. */
export interface PeerGroup {
  readonly words: Message;
  /** What its members share. */
  readonly shared: readonly Condition[];
  /** How many members a comparison must rest on. */
  readonly minimum: number;
  /** Whether figures of the group are told in few digits, because the session may not see its members. */
  readonly coarse: boolean;
  /** Sums by member (positions, no ids) and bucket; null when withheld. */
  readonly table: SumsTable | null;
  /** The same with the subject among them: equal for all members. */
  readonly whole: SumsTable | null;
  /** Why nothing of the group may be told; null when there is a table. */
  readonly withheld: Message | null;
}

/** What a subject has in common with its peers: for people, where most of their days in the period were. */
export async function sharedWithPeers(
  context: RouteContext,
  subject: Subject,
  period: Period,
  where: readonly Condition[],
  watermark: Watermark,
): Promise<readonly Condition[]> {
  if (subject.level !== AGENT) return [];
  const shared = await sharedByPeople(context, period, where, watermark);
  return shared.get(subject.id) ?? [];
}

/** The same of everybody in scope who meets the conditions. */
export async function sharedByPeople(
  { metrics }: RouteContext,
  period: Period,
  where: readonly Condition[],
  watermark: Watermark,
): Promise<ReadonlyMap<string, readonly Condition[]>> {
  const by = SHARED.filter((dimension) => watermark.dimensions.includes(dimension));
  const days = { name: "days", of: { kind: "days" as const }, over: [] };
  const table = await metrics.standing({ of: [days], by: [AGENT, ...by], period, where });
  const [agents = [], ...values] = table.keys;
  const counts = table.columns.get(days.name);
  const most = new Map<string, { readonly days: number; readonly row: number }>();
  for (const [row, agent] of agents.entries()) {
    const count = counts?.[row] ?? 0;
    if (agent !== null && count > (most.get(agent)?.days ?? 0)) {
      most.set(agent, { days: count, row });
    }
  }
  const sharedAt = (row: number) =>
    by.flatMap((dimension, at): Condition[] => {
      const value = values[at]?.[row];
      return value ? [{ dimension, in: [value] }] : [];
    });
  return new Map([...most].map(([agent, { row }]) => [agent, sharedAt(row)]));
}

/** The groups that a subject could be compared with: those who share all of `shared`, then fewer of it from the end. */
export async function* peerGroupsOf(
  context: RouteContext,
  question: PeerQuestion,
  shared: readonly Condition[],
): AsyncGenerator<PeerGroup> {
  const { subject, period, conditions, kpis, grain } = question;
  const { level } = subject;
  if (level === "organisation" || !isComparable(question)) return;
  const by = grain === null ? [level] : [level, grain];
  const of = sumsFor(kpis, "interval");
  for (const group of [...shared.map((_, given) => shared.slice(0, shared.length - given)), []]) {
    const where = [...group, ...conditions];
    const asked = { of, by, period, where };
    const table = await context.metrics.cohort(asked, subject);
    const whole = await context.metrics.cohort(asked, { level, id: NOBODY });
    const words = wordsFor(level, group);
    yield { words, shared: group, ...rulesFor(context, level), table, whole, withheld: null };
  }
}

/**
 * Finds the closest group that is large enough: people who share all of `shared`, then fewer of it from the end; units beside
 * all other units of their level. Conditions on the work narrow it; others would leave nobody to compare with.
 */
export async function peerGroupOf(
  context: RouteContext,
  question: PeerQuestion,
  shared: readonly Condition[],
): Promise<PeerGroup> {
  const { level } = question.subject;
  const rules = rulesFor(context, level);
  const { minimum } = rules;
  for await (const group of peerGroupsOf(context, question, shared)) {
    if (new Set(group.table?.keys[0]).size >= minimum) return group;
  }
  const withheld = isComparable(question)
    ? message("cohort.too-small", { minimum })
    : message("cohort.not-permitted", {});
  const words = wordsFor(level, []);
  return { words, shared: [], ...rules, table: null, whole: null, withheld };
}

function isComparable({ subject, conditions }: PeerQuestion): boolean {
  const ofTheWork = conditions.every(({ dimension }) => OF_THE_WORK.includes(dimension));
  return subject.level !== "organisation" && ofTheWork;
}

function rulesFor({ identity, services }: RouteContext, level: Level) {
  const seesAll = seesEach(identity, level);
  return { minimum: seesAll ? NAMED_MINIMUM : services.policy.minimumCohort, coarse: !seesAll };
}

/** The peers' sums of one KPI, in a table without buckets: of those who have any. */
export function peerTotals(group: PeerGroup, kpi: Kpi): Totals[] {
  const columns = peerColumns(group, kpi);
  const rows = Array.from({ length: group.table?.length ?? 0 }, (_, row) => totalsOf(columns, row));
  return rows.filter((totals) => valueOf(kpi, totals) !== null);
}

/** The same as columns, with a row for every peer; null where nothing of the KPI was asked. */
export function peerColumns({ table }: PeerGroup, kpi: Kpi): TotalsColumns | null {
  return table && columnsIn(table, kpi);
}

/** What a group says about its members, and how many of them have data. */
interface Fit {
  readonly prior: Prior | null;
  readonly members: number;
}

/** A group stays the same until the facts change, and is asked about by all of its members. */
const fits = new WeakMap<SumsTable, Map<Kpi, Fit>>();

/**
 * What the group says about a member before own data are seen, the same for every member on every page; null when too few
 * others have data. The member counts with the others: peers who happen to be all alike would otherwise say that nobody
 * differs, and the one who stands far apart would be taken for one of them.
 */
export function peerPrior(group: PeerGroup, kpi: Kpi): Prior | null {
  if (!group.whole) return null;
  const { prior, members } = fitOf(group.whole, kpi);
  return prior && members > group.minimum ? { ...prior, mean: told(group, prior.mean) } : null;
}

function fitOf(whole: SumsTable, kpi: Kpi): Fit {
  const known = fits.get(whole) ?? new Map<Kpi, Fit>();
  fits.set(whole, known);
  const before = known.get(kpi);
  if (before) return before;
  const columns = columnsIn(whole, kpi);
  const fit = {
    prior: columns && fitPrior(kpi, columns),
    members: columns?.denominator.reduce((count, n) => count + Number(n > 0), 0) ?? 0,
  };
  known.set(kpi, fit);
  return fit;
}

/** The funnel of members' totals; null when too few of them have data. */
export function peerFunnel(group: PeerGroup, kpi: Kpi, totals: readonly Totals[]): Funnel | null {
  const funnel = totals.length < group.minimum ? null : funnelOf(kpi, totals);
  return (
    funnel && {
      ...funnel,
      centre: told(group, funnel.centre),
      deviation: told(group, funnel.deviation),
      sample: told(group, funnel.sample),
    }
  );
}

/** The middle half of members' values; null when too few of them have data. */
export function peerMiddle(group: PeerGroup, values: ArrayLike<number>): Quartiles | null {
  const found = peerQuartiles(values, { minimumCohort: group.minimum });
  return (
    found && {
      low: told(group, found.low),
      median: told(group, found.median),
      high: told(group, found.high),
    }
  );
}

/**
 * A figure of a group as it may be told. A ratio in full gives away the whole numbers that it was made of, and the sums of two periods that differ by one day give
 * away that day of whoever worked on it.
 */
export function told({ coarse }: PeerGroup, ratio: number): number {
  return coarse ? Number(ratio.toPrecision(TOLD_DIGITS)) : ratio;
}

function wordsFor(level: Level, group: readonly Condition[]): Message {
  return level === AGENT
    ? explainCohort(group.map(({ dimension }) => dimension))
    : message("cohort.units", {});
}
