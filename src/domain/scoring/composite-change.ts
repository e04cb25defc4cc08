import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Anchors } from "../goal.ts";
import type { KpiId, MeasureId } from "../ids.ts";
import type { Direction } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import type { Change } from "../statistics/change.ts";
import type { Interval } from "../statistics/interval.ts";
import { errorsTogether } from "./kinship.ts";
import { scoreInterval, scoreOf } from "./score.ts";
import { reachOf } from "../statistics/reach.ts";

/** One KPI of a composite in two periods. */
export interface ComparedPart {
  readonly kpi: KpiId;
  /** The weight and anchors of the goal now; 0 and null without one. */
  readonly weight: number;
  readonly anchors: Anchors | null;
  readonly direction: Direction;
  /** Its values, and the tested interval of their difference. */
  readonly change: Pick<Change, "now" | "before" | "interval">;
  /** See `movingMeasures`. */
  readonly moving: readonly MeasureId[];
}

/** A composite beside the same of another period. */
export interface CompositeChange {
  /** Points now less points then, of the KPIs that could be tested, with the weights and by the goals of now. */
  readonly delta: number;
  readonly interval: Interval;
  /** How often two periods without any difference would score this far apart or farther, 0–1. */
  readonly pValue: number;
}

/**
 * How a composite has changed: like for like, so that neither another goal nor a KPI that had no data then passes for a
 * change of the work. Null where less of the weight than the policy's coverage could be compared.
 *
 * Its interval follows from those of the KPIs' differences, which know how much weeks differ: what such a difference may be off
 * by is scored from either period's value, and the larger of the two counts, because scores bend at their anchors. KPIs that move with the
 * same measures err together.
 */
export function compositeChange(
  parts: readonly ComparedPart[],
  policy: Pick<Policy, "minimumCoverage" | "intervalLevel">,
): CompositeChange | null {
  const ordered = parts.toSorted((a, b) => (a.kpi < b.kpi ? -1 : 1));
  const moves = ordered.flatMap((part) => moveOf(part) ?? []);
  const weight = weightOf(moves);
  if (weight === 0 || weight < policy.minimumCoverage * weightOf(ordered)) return null;
  const shared = moves.map((move) => ({ ...move, share: move.weight / weight }));
  const delta = shared.reduce((sum, { share, points }) => sum + share * points, 0);
  const { down, up } = errorsTogether(shared);
  const reach = reachOf(policy.intervalLevel);
  const error = (delta > 0 ? down : up) / reach;
  return {
    delta,
    interval: { low: Math.max(delta - down, -100), high: Math.min(delta + up, 100) },
    pValue: delta === 0 ? 1 : 2 * normalCdf(-Math.abs(delta) / error, 0, 1),
  };
}

/** One KPI's points more than then, and how far they may be off below and above; null where it cannot be compared. */
function moveOf({ weight, anchors, direction, change, moving }: ComparedPart) {
  const { now, before, interval } = change;
  if (!anchors || now === null || before === null || !interval) return null;
  const [below, above] = [now - before - interval.low, interval.high - (now - before)];
  const today = scoredAround(now, { low: now - below, high: now + above }, anchors, direction);
  const then = scoredAround(
    before,
    { low: before - above, high: before + below },
    anchors,
    direction,
  );
  if (!today || !then) return null;
  return {
    weight,
    moving,
    points: today.score - then.score,
    down: Math.max(today.score - today.low, then.high - then.score),
    up: Math.max(today.high - today.score, then.score - then.low),
  };
}

/** The score of a value, and those of what lies around it; null for anchors of a shape that the direction does not take. */
function scoredAround(value: number, around: Interval, anchors: Anchors, direction: Direction) {
  const score = scoreOf(value, anchors, direction);
  const span = scoreInterval(around, anchors, direction);
  return score !== null && span ? { score, ...span } : null;
}

function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
