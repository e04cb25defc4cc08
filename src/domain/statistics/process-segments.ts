import type { EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import { processOf, type Process, type ProcessPoint } from "./process.ts";

/** A point with the goal of its own days. */
export interface DatedPoint extends ProcessPoint {
  readonly goal: EffectiveGoal | null;
}

/** A declared change after which a process is another one: a definition, a goal, a person's team. */
export interface Restart {
  /** The point in whose days it falls, counted from 0. */
  readonly at: number;
  /** Whether it falls inside those days and not on their first: the point is then part old and part new. */
  readonly within: boolean;
}

/** A stretch of points between declared changes, judged by itself. */
export interface ProcessSegment extends Process {
  /** Its points, both included. */
  readonly first: number;
  readonly last: number;
  /** That of its last point: what the verdict holds it against. */
  readonly goal: EffectiveGoal | null;
}

/**
 * Judges each stretch between declared changes as a process of its own: what was usual before a change says nothing about
 * what is usual after it. A point that a change divides belongs to the later stretch, where it is shown but not judged. Points
 * oldest first; restarts in any order, several may fall into one point. Without points there is no segment.
 */
export function processSegments({
  kpi,
  points,
  restarts,
}: {
  readonly kpi: Pick<Kpi, "kind" | "scale" | "unit">;
  readonly points: readonly DatedPoint[];
  readonly restarts: readonly Restart[];
}): ProcessSegment[] {
  const divided = new Set(restarts.filter(({ within }) => within).map(({ at }) => at));
  const marked = points.map((point, at) => (divided.has(at) ? { ...point, partial: true } : point));
  const changed = new Set(restarts.map(({ at }) => at));
  const starts = points.flatMap((_, at) => (at === 0 || changed.has(at) ? [at] : []));
  return starts.map((first, i) => {
    const last = (starts[i + 1] ?? points.length) - 1;
    const goal = points[last]?.goal ?? null;
    const own = marked.slice(first, last + 1);
    return { first, last, goal, ...processOf({ kpi, points: own, goal }) };
  });
}
