import type { Anchors } from "../goal.ts";
import type { Direction } from "../kpi.ts";

/**
 * How far a value lies beyond its target, in the KPI's unit: positive on the better side, 0 at the target exactly, negative
 * short of it. For a range KPI the way to the nearer edge of the target band, positive inside of it. Null for a null value,
 * and for anchors of a shape that the direction does not take.
 */
export function distanceToGoal(
  value: number | null,
  anchors: Anchors,
  direction: Direction,
): number | null {
  if (value === null) return null;
  switch (anchors.shape) {
    case "linear":
      if (direction === "range") return null;
      return direction === "higher" ? value - anchors.target : anchors.target - value;
    case "range": {
      if (direction !== "range") return null;
      const [low, high] = anchors.target;
      return Math.min(value - low, high - value);
    }
  }
}
