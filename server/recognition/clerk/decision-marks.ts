import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { Because } from "#src/domain/recognition/because.ts";
import { holdsOn } from "#src/domain/recognition/badges/dated-badge.ts";
import type { History, HistoryKpi, Stretch } from "#src/domain/recognition/history.ts";
import type { RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import { NO_TOTALS } from "#src/domain/totals.ts";
import type { BadgeGround } from "./badge-ground.ts";
import type { Histories, PersonHistory } from "./histories.ts";
import { Mark } from "./mark.ts";
import type { Pass } from "./pass.ts";
import { markTotals } from "./peer-groups.ts";

/**
 * What a decision was made from, in short: data, goals and rules, a mark of each. Where it is the same, so is the decision.
 * A pass marks everything that it could decide and decides what is marked otherwise than it was, so that late and corrected data, peers who changed, another roster, goals
 * and rules reach exactly those decisions that rest on them, and a pass that was cut short goes on where it ended.
 */
export type DecisionMark = string;

/** Weeks that a hold looks at, its own among them, and those that a badge looks at before its period. */
const [HOLD_WEEKS, BADGE_WEEKS] = [30, 53];

/** Marks what decisions about one person are made from. */
export interface PersonMarks {
  readonly ofWeek: (place: number) => DecisionMark;
  readonly ofPeriod: (period: RecognitionPeriod, ground: BadgeGround) => DecisionMark;
}

/** The marks of one person. */
export function marksOf(
  { rules, badges }: Pass,
  { peers }: Pick<Histories, "peers">,
  { history, belonging }: PersonHistory,
): PersonMarks {
  const own = weekMarks(history);
  const goals = goalMarks(history);
  const placed = belonging.days.map((days, place) => {
    const mark = new Mark().text(belonging.groups[place] ?? "");
    for (const [team, count] of days) mark.text(team).number(count);
    return mark.value;
  });
  const peersAt = (week: number): number => {
    const name = belonging.peerGroups[week] ?? null;
    const group = name === null ? null : peers.at(name, week);
    const mark = new Mark().text(group === null ? "" : (name ?? ""));
    return markStretch(mark, group?.marks ?? [], weeksBehindWeek(week)).value;
  };
  const ofWeek = (week: number) => {
    const data = new Mark().number(peersAt(week));
    for (const marks of [own, placed]) markStretch(data, marks, weeksBehindWeek(week));
    const aims = markStretch(new Mark(), goals, weeksBehindWeek(week));
    return written(data, aims, new Mark().number(rules));
  };
  return {
    ofWeek,
    ofPeriod(period, { stretch, team, thanks, weeksSinceStart }) {
      const looked = weeksBehindBadges(stretch);
      const data = new Mark().number(Math.min(weeksSinceStart ?? Infinity, BADGE_WEEKS));
      for (const marks of [own, placed]) markStretch(data, marks, looked);
      for (let week = stretch.from; week <= stretch.to; week += 1) data.number(peersAt(week));
      data
        .text(JSON.stringify(thanks))
        .text(team?.id ?? "")
        .number(team?.days ?? 0);
      const aims = markStretch(new Mark(), goals, looked);
      if (team) {
        markStretch(data, weekMarks(team.history), stretch);
        markStretch(aims, goalMarks(team.history), stretch);
      }
      return written(data, aims, new Mark().number(rules).number(badgesMark(badges, period)));
    },
  };
}

/** Marks of the badges that decide a period, the same for everybody. */
const decidingMarks = new WeakMap<Pass["badges"], Map<string, number>>();

function badgesMark(badges: Pass["badges"], { id, grain, to }: RecognitionPeriod): number {
  const marks = decidingMarks.get(badges) ?? new Map<string, number>();
  decidingMarks.set(badges, marks);
  const before = marks.get(id);
  if (before !== undefined) return before;
  const deciding = badges.filter((badge) => badge.grain === grain && holdsOn(badge, to));
  const { value } = new Mark().text(JSON.stringify(deciding));
  marks.set(id, value);
  return value;
}

/**
 * Why a decision is made anew: everything that has changed. Definitions and the policy change sums as well, or whose sums are looked at: beside
 * them data are a reason only where some have come in (`hasNewData`).
 */
export function becauseOf(
  before: DecisionMark | undefined,
  now: DecisionMark,
  hasNewData: boolean,
): Because {
  const [data, goals, rules] = (before ?? now).split(".");
  const [dataNow, goalsNow, rulesNow] = now.split(".");
  const others = otherThanData(goals !== goalsNow, rules !== rulesNow);
  if (others === null) return "data";
  const isData = data !== dataNow && (rules === rulesNow || hasNewData);
  return isData ? `data-${others}` : others;
}

function otherThanData(goals: boolean, rules: boolean) {
  if (goals) return rules ? "goals-rules" : "goals";
  return rules ? "rules" : null;
}

function written(...marks: readonly Mark[]): DecisionMark {
  return marks.map(({ value }) => value.toString(36)).join(".");
}

/** The weeks that the points of one rest on: those that a hold looks at. */
export function weeksBehindWeek(week: number): Stretch {
  return { from: week - HOLD_WEEKS + 1, to: week };
}

/** The weeks that the badges of a stretch rest on. */
export function weeksBehindBadges({ from, to }: Stretch): Stretch {
  return { from: from - BADGE_WEEKS, to };
}

function markStretch(mark: Mark, weeks: readonly number[], { from, to }: Stretch): Mark {
  for (let week = Math.max(from, 0); week <= to; week += 1) mark.number(weeks[week] ?? 0);
  return mark;
}

/** Marks of histories are asked for again by everybody who is in a team. */
const known = new WeakMap<History, { sums?: readonly number[]; goals?: readonly number[] }>();

function remembered(history: History): { sums?: readonly number[]; goals?: readonly number[] } {
  const found = known.get(history) ?? {};
  known.set(history, found);
  return found;
}

/** By week, a mark of all sums. */
function weekMarks(history: History): readonly number[] {
  const found = remembered(history);
  found.sums ??= history.weeks.map((_, place) => {
    const mark = new Mark();
    for (const { totals } of seriesIn(history)) markTotals(mark, totals[place] ?? NO_TOTALS);
    return mark.value;
  });
  return found.sums;
}

/** By week, a mark of all goals. */
function goalMarks(history: History): readonly number[] {
  const found = remembered(history);
  found.goals ??= history.weeks.map((_, place) => {
    const mark = new Mark();
    for (const { goals } of seriesIn(history)) {
      const goal = goals[place];
      mark.number(goal ? goalMark(goal) : Number.NaN);
    }
    return mark.value;
  });
  return found.goals;
}

/** Most goals are everybody's, in all weeks. */
const knownGoals = new WeakMap<EffectiveGoal, number>();

function goalMark(goal: EffectiveGoal): number {
  const before = knownGoals.get(goal);
  if (before !== undefined) return before;
  const { anchors, comparison, weight } = goal;
  const { value } = new Mark().text(JSON.stringify([anchors, comparison, weight]));
  knownGoals.set(goal, value);
  return value;
}

function seriesIn({ kpis, guards }: History): readonly HistoryKpi[] {
  return [...kpis, ...guards];
}
