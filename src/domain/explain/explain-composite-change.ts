import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { CompositeChange } from "../scoring/composite-change.ts";
import type { ChangeVerdict } from "../statistics/change.ts";

/** Points are shown with one decimal: scores that differ by less look the same. */
const SAME_POINTS = 0.05;

/**
 * The sentence of a score beside that of another period. Where other goals or other KPIs with data make the two scores differ by
 * something else than the change, it speaks of what both periods have instead of the score of then.
 */
export function explainCompositeChange(
  scores: { readonly now: number | null; readonly before: number | null },
  change: Pick<CompositeChange, "delta"> | null,
  verdict: ChangeVerdict,
): Message {
  const { now, before } = scores;
  if (change === null || now === null || verdict === "not-enough-data") {
    return message("composite.not-comparable", {});
  }
  const points = Math.abs(change.delta);
  if (before === null || Math.abs(now - before - change.delta) >= SAME_POINTS) {
    return verdict === "no-clear-change"
      ? message("composite.no-clear-change-in-common", {})
      : message(`composite.${verdict}-in-common`, { points });
  }
  return verdict === "no-clear-change"
    ? message("composite.no-clear-change", { reached: before })
    : message(`composite.${verdict}`, { points, reached: before });
}
