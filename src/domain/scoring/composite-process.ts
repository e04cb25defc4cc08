import type { EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { processOf, type Process } from "../statistics/process.ts";
import type { Totals } from "../totals.ts";
import { compositeScore } from "./composite.ts";
import { isEnough } from "./judge.ts";
import { scoreOf } from "./score.ts";
import { valueOf } from "./value.ts";

/** One KPI's part in a composite through time. */
export interface PartThroughTime {
  readonly kpi: Kpi;
  /** By which every step is scored: a goal that changes is no change of the work. */
  readonly goal: EffectiveGoal;
  /** By step, oldest first. */
  readonly totals: readonly Totals[];
}

/** A composite through time. */
export interface CompositeProcess extends Process {
  /** By step, 0–100; null where too little of the weight has data. */
  readonly scores: readonly (number | null)[];
}

/** Points from 0 to 100, in which each step counts once, however much work it rests on. */
const SCORES = { kind: "mean", unit: "points", scale: 1, bounds: { low: 0, high: 100 } } as const;

const NO_VARIATION = { days: 1, squares: null };

/**
 * Judges a composite as a process: mean, natural limits by the moving range of its steps (XmR chart), signals. How much a step
 * rests on, and on which KPIs, shows in how much steps differ. A step that is partial is scored and not judged.
 */
export function compositeProcess(
  parts: readonly PartThroughTime[],
  steps: readonly { readonly partial: boolean }[],
  policy: Policy,
): CompositeProcess {
  const scores = steps.map((_, at) => scoreAt(parts, at, policy));
  const points = steps.map(({ partial }, at) => {
    const score = scores[at] ?? null;
    const denominator = score === null ? null : 1;
    return { partial, totals: { numerator: score, denominator, ...NO_VARIATION } };
  });
  return { ...processOf({ kpi: SCORES, points, goal: null }), scores };
}

function scoreAt(parts: readonly PartThroughTime[], at: number, policy: Policy): number | null {
  const scored = parts.map(({ kpi, goal, totals }) => {
    const sums = totals[at];
    const enough = sums !== undefined && isEnough(kpi, sums);
    const score = enough ? scoreOf(valueOf(kpi, sums), goal.anchors, kpi.direction) : null;
    return { kpi: kpi.id, weight: goal.weight, score, scoreInterval: null, moving: [] };
  });
  return compositeScore(scored, policy).score;
}
