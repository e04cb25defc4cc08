import type * as z from "zod/mini";
import type { trendSchema } from "#src/contract/trend.ts";
import { day } from "#src/domain/calendar.ts";
import { AGENT, ROSTER_DIMENSIONS, TEAM } from "#src/domain/dimensions.ts";
import { amounts } from "#src/domain/explain/amounts.ts";
import type { Goal } from "#src/domain/goal.ts";
import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { Day, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Message } from "#src/domain/message.ts";
import { message } from "#src/domain/messages.ts";
import type { Bucket, Period } from "#src/domain/period.ts";
import type { Restart } from "#src/domain/statistics/process-segments.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";

type TrendEvent = z.infer<typeof trendSchema>["events"][number];

/**
 * The days on which another goal comes into force; `goals` is in the order of the buckets. A goal that began long ago comes into
 * force for a person who moves into its tenure band or team. It does not for a unit, whose people are under several goals
 * at once, nor with the queue that somebody happened to take last.
 */
export function goalEvents(
  kpi: Kpi,
  { level }: Subject,
  buckets: readonly Bucket[],
  goals: readonly (EffectiveGoal | null)[],
): TrendEvent[] {
  return buckets.flatMap((bucket, at): TrendEvent[] => {
    const [before, now] = [goals[at - 1], goals[at]];
    if (at === 0 || !now || before?.latest === now.latest) return [];
    const { from } = now.latest;
    const previous = buckets[at - 1]?.from ?? bucket.from;
    const begins = from > previous && from <= bucket.to;
    const moves =
      level === AGENT && isOfPeople(now.latest) && (!before || isOfPeople(before.latest));
    if (!begins && !moves) return [];
    return [{ day: begins ? from : bucket.from, kind: "goal", text: goalText(kpi, now.latest) }];
  });
}

/** Whether a goal applies by who somebody is, not by the work that came. */
function isOfPeople({ appliesTo }: Goal): boolean {
  return appliesTo.kind !== "dimension" || ROSTER_DIMENSIONS.includes(appliesTo.dimension);
}

/** That another goal comes into force, and which. */
export function goalText(kpi: Kpi, { anchors }: Pick<Goal, "anchors">): Message {
  switch (anchors.shape) {
    case "linear":
      return message("event.goal", { ...amounts(kpi), target: anchors.target });
    case "range": {
      const [low, high] = anchors.target;
      return message("event.goal-range", { ...amounts(kpi), low, high });
    }
  }
}

/** The days on which a person's facts begin to bear another team. */
export async function teamEvents(
  { metrics, directory, signal }: RouteContext,
  { level }: Subject,
  { period, where, watermark }: AskedAbout,
): Promise<TrendEvent[]> {
  if (level !== AGENT || !watermark.dimensions.includes(TEAM)) return [];
  const table = await metrics.sums({ of: [], by: ["day", TEAM], period, where }, signal);
  const [days = [], teams = []] = table.keys;
  const teamsByDay = Map.groupBy(days.keys(), (row) => days[row] ?? "");
  const events: TrendEvent[] = [];
  let current: string | null = null;
  for (const [day, rows] of teamsByDay) {
    const here: (string | null)[] = rows
      .map((row) => teams[row] ?? null)
      .filter((team) => team !== null);
    const [team = null] = here;
    if (team === null || here.includes(current)) continue;
    if (current !== null) {
      const name = directory.nameOf({ level: TEAM, id: team });
      events.push({ day, kind: "team", text: message("event.team", { team: name }) });
    }
    current = team;
  }
  return events;
}

/** The day on which the definition changed, where it lies in the period. */
export function definitionEvents(
  kpi: Kpi,
  { definitions }: RouteContext,
  { from, to }: Period,
): TrendEvent[] {
  const day = definitions.kpisChangedOn.get(kpi.id);
  if (day === undefined || day < from || day > to) return [];
  return [{ day, kind: "definition", text: message("event.definition", {}) }];
}

/** Where a process begins anew: the buckets that declared changes fall into. */
export function restartsIn(buckets: readonly Bucket[], changes: readonly TrendEvent[]): Restart[] {
  return changes.flatMap((change): Restart[] => {
    const at = buckets.findIndex(({ from, to }) => from <= change.day && change.day <= to);
    return at < 0 ? [] : [{ at, within: buckets[at]?.from !== change.day }];
  });
}

/** The day of the first change within a bucket; null without any. */
export function firstChangeIn({ from, to }: Bucket, changes: readonly TrendEvent[]): Day | null {
  const inside = changes.filter((change) => from <= change.day && change.day <= to);
  return inside.map((change) => day(change.day)).toSorted()[0] ?? null;
}

/** Feeds that end within the period before the others do, unless the KPI has data after them. */
export function feedEvents({ watermark, period }: AskedAbout, lastKnown: Day | null): TrendEvent[] {
  const { sources, lastDay } = watermark;
  return sources
    .filter((source) => lastDay !== null && source.lastDay < lastDay)
    .filter((source) => source.lastDay >= period.from && source.lastDay < period.to)
    .filter((source) => lastKnown === null || source.lastDay >= lastKnown)
    .map((source) => ({
      day: source.lastDay,
      kind: "feed",
      text: message("event.feed", { source: source.source, day: source.lastDay }),
    }));
}
