import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { ChangeVerdict } from "../statistics/change.ts";
import { amounts } from "./amounts.ts";

/**
 * The sentence of a comparison with another period: what it says, and how many weeks showed how much weeks differ; 0 where it
 * was not tested by weeks.
 */
export function explainChange(
  kpi: Kpi,
  delta: number | null,
  verdict: ChangeVerdict,
  weeksKnown = 0,
): Message {
  const about = amounts(kpi);
  if (delta === null || verdict === "not-enough-data") {
    return message("change.not-enough-data", about);
  }
  const moved = { ...about, delta: Math.abs(delta) };
  if (weeksKnown === 0) return message(`change.${verdict}`, moved);
  return message(`change.${verdict}-by-weeks`, { ...moved, span: weeksKnown, grain: "week" });
}

/**
 * The sentence of a change that a list found. It is more than chance in any case: where nobody can say whether a range has
 * become better or worse, it has moved all the same.
 */
export function explainFoundChange(
  kpi: Kpi,
  { delta, verdict }: { readonly delta: number; readonly verdict: ChangeVerdict },
): Message {
  return verdict === "no-clear-change"
    ? message("change.moved", { ...amounts(kpi), delta: Math.abs(delta) })
    : explainChange(kpi, delta, verdict);
}
