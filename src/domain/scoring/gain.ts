import type { Anchors } from "../goal.ts";
import type { Direction } from "../kpi.ts";
import type { Quartiles } from "../statistics/quantiles.ts";

/**
 * How much better one value is than another, in the KPI's unit: above 0 for the better, under 0 for the worse. For a range
 * KPI better means closer to the target range; without such a goal nobody can say which way is better, and it is 0.
 */
export function gainOf(
  from: number,
  to: number,
  direction: Direction,
  anchors: Anchors | null,
): number {
  switch (direction) {
    case "higher":
      return to - from;
    case "lower":
      return from - to;
    case "range": {
      if (anchors?.shape !== "range") return 0;
      const [low, high] = anchors.target;
      const outside = (value: number) => Math.max(low - value, value - high, 0);
      return outside(from) - outside(to);
    }
  }
}

/** How far a value is from its target on the wrong side, in the KPI's unit; 0 where it holds the target. */
export function shortfallOf(value: number, direction: Direction, anchors: Anchors): number {
  switch (anchors.shape) {
    case "linear":
      return Math.max(gainOf(value, anchors.target, direction, anchors), 0);
    case "range":
      return Math.max(anchors.target[0] - value, value - anchors.target[1], 0);
  }
}

/** What a quarter of a group reach, by their quartiles; null for a range, within which nobody is better than another. */
export function betterQuartile(
  { low, high }: Pick<Quartiles, "low" | "high">,
  direction: Direction,
): number | null {
  switch (direction) {
    case "higher":
      return high;
    case "lower":
      return low;
    case "range":
      return null;
  }
}
