import type { Anchors, LinearAnchors, RangeAnchors } from "../goal.ts";
import type { Direction } from "../kpi.ts";
import type { Interval } from "../statistics/interval.ts";

/** Points at the anchors: what the composite adds up, and the same on every KPI. */
const ANCHOR_SCORES = { floor: 0, threshold: 40, target: 70, stretch: 100 } as const;

/** The points of a value that meets its target exactly. */
export const TARGET_SCORE = ANCHOR_SCORES.target;

/**
 * Points from 0 to 100: piecewise linear through the declared anchors (floor 0, threshold 40, target 70, stretch 100),
 * 0 and 100 beyond them. For a range KPI a tent: 100 within the stretch band, falling on both sides. Null for a null
 * value, and for anchors of a shape that the direction does not take.
 */
export function scoreOf(
  value: number | null,
  anchors: Anchors,
  direction: Direction,
): number | null {
  if (value === null) return null;
  switch (anchors.shape) {
    case "linear":
      return direction === "range"
        ? null
        : linearScore(value, anchors, direction === "higher" ? 1 : -1);
    case "range":
      return direction === "range" ? tentScore(value, anchors) : null;
  }
}

/** The scores that an interval of values spans; contains the score of every value in it. */
export function scoreInterval(
  interval: Interval,
  anchors: Anchors,
  direction: Direction,
): Interval | null {
  const a = scoreOf(interval.low, anchors, direction);
  const b = scoreOf(interval.high, anchors, direction);
  if (a === null || b === null) return null;
  // A tent peaks inside: an interval that reaches the stretch band reaches 100.
  const peaks =
    anchors.shape === "range" &&
    interval.low <= anchors.stretch[1] &&
    interval.high >= anchors.stretch[0];
  return { low: Math.min(a, b), high: peaks ? ANCHOR_SCORES.stretch : Math.max(a, b) };
}

function linearScore(value: number, anchors: LinearAnchors, sign: 1 | -1): number {
  return rise(
    sign * value,
    sign * anchors.floor,
    sign * anchors.threshold,
    sign * anchors.target,
    sign * anchors.stretch,
  );
}

function tentScore(value: number, { floor, threshold, target, stretch }: RangeAnchors): number {
  const fromBelow = rise(value, floor[0], threshold[0], target[0], stretch[0]);
  const fromAbove = rise(-value, -floor[1], -threshold[1], -target[1], -stretch[1]);
  return Math.min(fromBelow, fromAbove);
}

/** The rising line through the four anchors, level beyond them. */
function rise(
  value: number,
  floor: number,
  threshold: number,
  target: number,
  stretch: number,
): number {
  const at = ANCHOR_SCORES;
  if (value <= floor) return at.floor;
  if (value < threshold) return between(value, floor, threshold, at.floor, at.threshold);
  if (value < target) return between(value, threshold, target, at.threshold, at.target);
  return between(value, target, stretch, at.target, at.stretch);
}

/** On the line through two points, and level beyond the second. */
function between(value: number, x0: number, x1: number, y0: number, y1: number): number {
  return Math.min(y1, y0 + ((value - x0) / (x1 - x0)) * (y1 - y0));
}
