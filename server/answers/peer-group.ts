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
import type { Cohort } from "../cohort.ts";
import type { Condition, SumsQuestion, SumsTable, Watermark } from "../metrics-store.ts";
import { sumsFor } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { seesEach } from "./peer-period.ts";

/** What people must share to be compared, the most telling first; too small a group gives up the last one first. */
const SHARED: readonly DimensionId[] = [ROLE, LINE_OF_BUSINESS, TENURE_BAND];

/** Dimensions of the work and not of people: a comparison may be narrowed by them. */
const OF_THE_WORK: readonly DimensionId[] = [QUEUE, CHANNEL];

/** How many days somebody worked. */
const DAYS = { name: "days", of: { kind: "days" as const }, over: [] };

/** Others that a group needs when the session may see each of them by name anyway: enough for a middle half. */
const NAMED_MINIMUM = 3;

/** Whoever has this id has no facts: all others are the whole group. */
export const NOBODY = "";

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

/** The peers of a subject. */
export interface PeerGroup {
  readonly words: Message;
  /** What its members share. */
  readonly shared: readonly Condition[];
  /** How many members a comparison must rest on. */
  readonly minimum: number;
  /** Whether figures of the group are told in few digits, because the session may not see its members. */
  readonly coarse: boolean;
  /** Sums by member and bucket; null when withheld. */
  readonly sums: Cohort | null;
  /** Why nothing of the group may be told; null when there are sums. */
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

/** The same of everybody in scope who meets the conditions. Those with the same in common have the same list. */
export async function sharedByPeople(
  { metrics }: RouteContext,
  period: Period,
  where: readonly Condition[],
  watermark: Watermark,
): Promise<ReadonlyMap<string, readonly Condition[]>> {
  const by = SHARED.filter((dimension) => watermark.dimensions.includes(dimension));
  const table = await metrics.standing({ of: [DAYS], by: [AGENT, ...by], period, where });
  const known = sharedIn.get(table) ?? mostlyShared(table, by);
  sharedIn.set(table, known);
  return known;
}

/** A table that is kept is read once. */
const sharedIn = new WeakMap<SumsTable, ReadonlyMap<string, readonly Condition[]>>();

/** What each agent of a table of days shares with others: the values that most of the days bear. */
function mostlyShared({ keys, columns }: SumsTable, by: readonly DimensionId[]) {
  const [agents = [], ...values] = keys;
  const counts = columns.get(DAYS.name);
  const most = new Map<string, { readonly days: number; readonly row: number }>();
  for (const [row, agent] of agents.entries()) {
    const days = counts?.[row] ?? 0;
    if (agent !== null && days > (most.get(agent)?.days ?? 0)) most.set(agent, { days, row });
  }
  const lists = new Map<string, readonly Condition[]>();
  const sharedAt = (row: number) => {
    const shared = by.flatMap((dimension, at): Condition[] => {
      const value = values[at]?.[row];
      return value ? [{ dimension, in: [value] }] : [];
    });
    const name = JSON.stringify(shared);
    const list = lists.get(name) ?? shared;
    lists.set(name, list);
    return list;
  };
  return new Map([...most].map(([agent, { row }]) => [agent, sharedAt(row)]));
}

/** The groups that a subject could be compared with: those who share all of `shared`, then fewer of it from the end. */
export async function* peerGroupsOf(
  context: RouteContext,
  question: PeerQuestion,
  shared: readonly Condition[],
): AsyncGenerator<PeerGroup> {
  const { subject, conditions } = question;
  const { level } = subject;
  if (level === "organisation" || !isComparable(level, conditions)) return;
  const asked = sumsAsked(question, level);
  for (const group of [...shared.map((_, given) => shared.slice(0, shared.length - given)), []]) {
    const where = [...group, ...conditions];
    const sums = await context.metrics.cohort({ ...asked, where }, subject);
    const words = wordsFor(level, group);
    yield { words, shared: group, ...rulesFor(context, level), sums, withheld: null };
  }
}

/** The sums of everybody, of whom groups are parts. */
function sumsAsked(
  { period, conditions, kpis, grain }: Omit<PeerQuestion, "subject">,
  level: DimensionId,
): SumsQuestion {
  const by = grain === null ? [level] : [level, grain];
  return { of: sumsFor(kpis, "interval"), by, period, where: conditions };
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
    if ((group.sums?.size ?? 0) >= minimum) return group;
  }
  const withheld = isComparable(level, question.conditions)
    ? message("cohort.too-small", { minimum })
    : message("cohort.not-permitted", {});
  const words = wordsFor(level, []);
  return { words, shared: [], ...rules, sums: null, withheld };
}

/**
 * The same of many people or units of a level, by what they share, which is asked for once; `shared` says it of each of them. A group
 * is as the first of its members meets it.
 */
export async function peerGroupsByShared(
  context: RouteContext,
  question: Omit<PeerQuestion, "subject">,
  level: Level,
  shared: ReadonlyMap<string, readonly Condition[]>,
): Promise<ReadonlyMap<readonly Condition[], PeerGroup>> {
  const members = new Map([...shared].toReversed().map(([id, common]) => [common, id]));
  if (level === AGENT && isComparable(level, question.conditions)) {
    await context.metrics.gatherCohorts(sumsAsked(question, AGENT), [...members.keys()]);
  }
  const found = [...members].map(async ([common, id]) => {
    const group = await peerGroupOf(context, { ...question, subject: { level, id } }, common);
    return [common, group] as const;
  });
  return new Map(await Promise.all(found));
}

/** A group as another of its members meets it. */
export function metBy(group: PeerGroup, member: string): PeerGroup {
  return { ...group, sums: group.sums?.metBy(member) ?? null };
}

function isComparable(level: Level, conditions: readonly Condition[]): boolean {
  const ofTheWork = conditions.every(({ dimension }) => OF_THE_WORK.includes(dimension));
  return level !== "organisation" && ofTheWork;
}

function rulesFor({ identity, services }: RouteContext, level: Level) {
  const seesAll = seesEach(identity, level);
  return { minimum: seesAll ? NAMED_MINIMUM : services.policy.minimumCohort, coarse: !seesAll };
}

function wordsFor(level: Level, group: readonly Condition[]): Message {
  return level === AGENT
    ? explainCohort(group.map(({ dimension }) => dimension))
    : message("cohort.units", {});
}
