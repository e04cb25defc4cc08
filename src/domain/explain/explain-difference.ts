import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import { amounts } from "./amounts.ts";

/** How one subject's value stands beside another's, once chance has been allowed for. */
export type DifferenceVerdict = "better" | "worse" | "too-close" | "not-enough-data";

/** The sentence of a difference between two subjects; `name` is that of the one it is held against. */
export function explainDifference(
  kpi: Kpi,
  delta: number | null,
  verdict: DifferenceVerdict,
  name: string,
): Message {
  const about = { ...amounts(kpi), name };
  if (delta === null || verdict === "not-enough-data") {
    return message("compare.not-enough-data", about);
  }
  return message(`compare.${verdict}`, { ...about, delta: Math.abs(delta) });
}
