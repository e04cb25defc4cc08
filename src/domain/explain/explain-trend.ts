import type { EffectiveGoal } from "../effective-goal.ts";
import type { Day } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { Grain } from "../period.ts";
import { MINIMUM_POINTS, type Process } from "../statistics/process.ts";
import { amounts, isNothing } from "./amounts.ts";

/** The sentence of a process strip, or of its stretch since a declared change. */
export function explainTrend({
  kpi,
  process,
  grain,
  goal,
  since,
}: {
  readonly kpi: Kpi;
  readonly process: Process;
  readonly grain: Grain;
  readonly goal: EffectiveGoal | null;
  /** The first day after the change; null where the stretch begins with the strip. */
  readonly since: Day | null;
}): Message {
  const about = amounts(kpi);
  const span = { ...about, span: process.judged, grain };
  const gap = goal && process.mean !== null ? gapTo(process.mean, goal) : 0;
  switch (process.verdict) {
    case "steady":
      return message("trend.steady", span);
    case "steady-at-goal":
      return message("trend.steady-at-goal", span);
    case "steady-short-of-goal":
      // Whoever reads that the mean is 6:30 and so is the goal would not understand “0 s short”.
      if (isNothing(gap, kpi)) return message("trend.steady-at-goal", span);
      return goal?.anchors.shape === "range"
        ? message("trend.steady-outside-goal", { ...span, gap })
        : message("trend.steady-short-of-goal", { ...span, gap });
    case "unsteady": {
      const signals = process.signals.filter((signal) => signal !== null).length;
      return message("trend.unsteady", { ...span, signals });
    }
    case "not-enough-data":
      return since === null
        ? message("trend.not-enough-data", { ...span, minimumSpan: MINIMUM_POINTS })
        : message("trend.too-short", { ...span, minimumSpan: MINIMUM_POINTS, day: since });
  }
}

function gapTo(mean: number, { anchors }: EffectiveGoal): number {
  switch (anchors.shape) {
    case "linear":
      return Math.abs(mean - anchors.target);
    case "range":
      return Math.max(anchors.target[0] - mean, mean - anchors.target[1], 0);
  }
}
