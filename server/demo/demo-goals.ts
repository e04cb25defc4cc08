import { addDays, startOfMonth } from "#src/domain/calendar.ts";
import { QUEUE, ROLE, TENURE_BAND } from "#src/domain/dimensions.ts";
import type { Anchors, Goal, GoalComparison, GoalScope } from "#src/domain/goal.ts";
import { kpiId, type Day } from "#src/domain/ids.ts";
import type { WorkRole } from "./demo-team.ts";
import { QUEUES, type Queue } from "./queues.ts";
import { FULL_DAYS, type DemoParameters } from "./demo-parameters.ts";

const EVERYBODY: GoalScope = { kind: "organisation" };
/** The goal for satisfaction was raised on the first of the month that lies this long before the anchor. */
const RAISED_DAYS_BEFORE = 150;

/** Floor, threshold, target and stretch of a KPI with a better side. */
type Steps = readonly [floor: number, threshold: number, target: number, stretch: number];
type Range = readonly [low: number, high: number];

/**
 * Goals of the demo organisation: for everybody, by queue where some are harder, for roles with work of their own, softer ones for the handle time of
 * newcomers, and one that was raised in the middle of the year. Weight 0: shown beside what it guards, not counted.
 */
export function demoGoals({ anchor }: Pick<DemoParameters, "anchor">): readonly Goal[] {
  const start = startOfMonth(addDays(anchor, -FULL_DAYS - 31));
  const raised = startOfMonth(addDays(anchor, -RAISED_DAYS_BEFORE));
  const goal = (
    kpi: string,
    weight: number,
    comparison: GoalComparison,
    anchors: Anchors,
    appliesTo: GoalScope = EVERYBODY,
    from: Day = start,
  ): Goal => ({ kpi: kpiId(kpi), weight, comparison, anchors, appliesTo, from });
  return [
    goal("csat", 20, ">=", steps(64, 74, 80, 89)),
    goal("csat", 20, ">=", steps(66, 76, 82, 90), EVERYBODY, raised),
    goal("fcr", 20, ">=", steps(55, 66, 73, 83)),
    ...Object.values(QUEUES)
      .filter(({ resolvedFirst }) => resolvedFirst > 0)
      .map((queue) => goal("fcr", 20, ">=", aroundUsual(queue.resolvedFirst), comingBy(queue))),
    goal("qa", 15, ">=", steps(70, 80, 85, 92)),
    goal("aht", 15, "<=", steps(520, 440, 390, 335)),
    goal("aht", 15, "<=", steps(700, 590, 515, 430), tenured("0-3 months")),
    goal("aht", 15, "<=", steps(600, 505, 435, 370), tenured("3-6 months")),
    goal("adherence", 10, ">=", steps(80, 88, 92, 96)),
    goal("attendance", 5, ">=", steps(82, 92, 96.5, 99.5)),
    goal("repeat_7d", 5, "<=", steps(19, 14.5, 12, 8)),
    goal("acw", 5, "<=", steps(130, 95, 75, 50)),
    goal("transfer", 5, ">=", within([0, 25], [2, 16], [4, 12], [6, 10])),
    goal("conformance", 5, ">=", within([82, 114], [90, 106], [94, 101], [95.5, 99])),
    goal("critical_error", 5, "<=", steps(20, 10, 5, 1)),
    goal("conversion", 20, ">=", steps(8, 13, 16, 22), working("Sales adviser")),
    goal(
      "first_response",
      10,
      "<=",
      steps(24_000, 18_500, 16_500, 13_500),
      working("Correspondent"),
    ),
    goal("reopened", 10, "<=", steps(15, 9, 6.5, 4), working("Correspondent")),
    goal("standard_hours_earned", 15, ">=", steps(60, 80, 92, 108), working("Case handler")),
    goal("rework", 10, "<=", steps(10, 7, 4.5, 2), working("Case handler")),
    goal("in_time", 10, ">=", steps(75, 86, 91, 96), working("Case handler")),
    goal("short_contact", 0, "<=", steps(5, 3, 2, 0.8)),
    goal("survey_offer", 0, ">=", steps(60, 80, 90, 95)),
  ];
}

function steps(...[floor, threshold, target, stretch]: Steps): Anchors {
  return { shape: "linear", floor, threshold, target, stretch };
}

function within(floor: Range, threshold: Range, target: Range, stretch: Range): Anchors {
  return { shape: "range", floor, threshold, target, stretch };
}

/** What can be asked for where so large a share of contacts is usually resolved. */
function aroundUsual(probability: number): Anchors {
  const usual = Math.round(100 * probability);
  return steps(usual - 22, usual - 9, usual - 1, usual + 8);
}

function comingBy({ name }: Queue): GoalScope {
  return { kind: "dimension", dimension: QUEUE, value: name };
}

function tenured(value: string): GoalScope {
  return { kind: "dimension", dimension: TENURE_BAND, value };
}

function working(value: WorkRole): GoalScope {
  return { kind: "dimension", dimension: ROLE, value };
}
