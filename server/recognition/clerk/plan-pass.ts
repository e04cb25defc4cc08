import type { Batch } from "#src/contract/batch.ts";
import { addDays, day, startOfWeek } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { POINTS_RULE } from "#src/domain/recognition/points/points-rule.ts";
import {
  periodOfWeek,
  type RecognitionPeriod,
} from "#src/domain/recognition/recognition-period.ts";
import type { RouteContext } from "../../route.ts";
import { datedBadges } from "../badge-records.ts";
import type { ClerkState } from "./clerk-state.ts";
import { kpisLookedAt } from "./kpis-looked-at.ts";
import { Mark } from "./mark.ts";
import { weeksBetween, type Pass } from "./pass.ts";

/** At its first pass the clerk goes back half a year and no farther: what was before began without anybody knowing the rules. */
const FIRST_WEEKS = 26;
/** A rule looks at most a year back, and a hold half a year and a month. */
export const LOOK_BACK_WEEKS = 53;

/** A pass, and what the clerk has done once it is through. */
export interface PlannedPass {
  readonly pass: Pass;
  readonly after: ClerkState;
}

/**
 * What there is to decide: weeks that closed, weeks that new data reach, and periods in which no more data may come; null where
 * there is nothing. The same facts, records and day give the same plan.
 */
export async function planPass(
  context: RouteContext,
  before: ClerkState | null,
  batches: readonly Batch[],
): Promise<PlannedPass | null> {
  const { definitions, services, today } = context;
  const { policy, organisation } = services;
  const watermark = await context.metrics.watermark();
  if (watermark.firstDay === null) return null;
  const last = addDays(startOfWeek(today, organisation.weekStart), -7);
  const first = startOfWeek(watermark.firstDay, organisation.weekStart);
  // Wherever the data begin: those of earlier weeks may come later.
  const begun = before?.begun ?? addDays(last, -7 * (FIRST_WEEKS - 1));

  const closedBy = addDays(today, -1 - policy.recognition.lateDays);
  const known = batches.filter(({ sequence }) => sequence !== null);
  const upTo = (last: number) => known.filter(({ sequence }) => (sequence ?? 0) <= last);
  // A batch that came in before others that were looked at already: nobody knows what it has changed since.
  const isMixed = before !== null && upTo(before.sequence).length !== before.batches;
  const badges = await datedBadges(services.records);
  const ground = new Mark().text(definitions.version).text(JSON.stringify(badges)).value;
  const fresh = known.filter(({ sequence }) => (sequence ?? 0) > (before?.sequence ?? 0));
  const touched = fresh.flatMap(({ firstDay }) =>
    firstDay === null ? [] : [startOfWeek(day(firstDay), organisation.weekStart)],
  );
  // Whoever changes goals, rules or the roster may do so for any day: what is marked as before stays as it is.
  const isAnew =
    isMixed || before?.ground !== ground || fresh.some(({ kind }) => kind === "roster");
  const next = before ? addDays(before.through, 7) : begun;
  const reached = [next, ...touched, ...(isAnew ? [begun] : [])];
  const earliest = laterOf(
    begun,
    reached.reduce((a, b) => (a < b ? a : b)),
  );
  const weeks = weeksBetween(begun, last);
  const periods = periodsOf(weeks).filter(({ from }) => from >= begun);
  const isClosed = ({ to }: RecognitionPeriod) => to <= closedBy;
  const closed = periods.filter(
    (period) =>
      isClosed(period) && (period.to >= earliest || !before || period.to > before.closedBy),
  );
  if (earliest > last && closed.length === 0) return null;

  const decidedFrom = earliest > last ? last : earliest;
  const open = periods.filter((period) => !isClosed(period));
  const oldest = [...closed, ...open].reduce((a, { from }) => (from < a ? from : a), decidedFrom);
  const lookedBack = laterOf(addDays(oldest, -7 * LOOK_BACK_WEEKS), first);
  const start = lookedBack < oldest ? lookedBack : oldest;
  const looked = weeksBetween(start, last);
  return {
    pass: {
      context,
      watermark,
      weeks: looked,
      heldFrom: looked.indexOf(oldest),
      decided: { from: looked.indexOf(decidedFrom), to: looked.length - 1 },
      isWhole: decidedFrom === begun,
      closed,
      open,
      badges,
      hasNewData: ({ from, to }) => {
        const [first, end] = [looked[Math.max(from, 0)], looked[to]];
        return isMixed || fresh.some((batch) => reaches(batch, first, end && addDays(end, 6)));
      },
      rules: rulesOf(context),
      ...kpisLookedAt(context, watermark),
    },
    after: {
      begun,
      through: last,
      closedBy,
      sequence: Math.max(0, ...known.map(({ sequence }) => sequence ?? 0)),
      batches: known.length,
      ground,
    },
  };
}

/** A batch without days may have changed any. */
function reaches({ firstDay, lastDay }: Batch, from?: Day, to?: Day): boolean {
  if (firstDay === null || lastDay === null) return true;
  return from !== undefined && to !== undefined && firstDay <= to && lastDay >= from;
}

/** A mark of everything besides goals and badges that a decision follows from. What the policy says of recognition decides whom and when. */
function rulesOf({ definitions, services }: RouteContext): number {
  const { recognition: _recognition, ...policy } = services.policy;
  const kpis = [...definitions.kpis.values()];
  return new Mark().text(JSON.stringify([POINTS_RULE, kpis, policy])).value;
}

/** Every month and quarter that some of these weeks belong to, oldest first. */
export function periodsOf(weeks: readonly Day[]): RecognitionPeriod[] {
  const all = weeks.flatMap((week) => [periodOfWeek(week, "month"), periodOfWeek(week, "quarter")]);
  return [...new Map(all.map((period) => [period.id, period])).values()];
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
