/**
 * How a value stands against its goal, judged by probability. `not-enough-data` and `not-permitted` are states of
 * knowledge, never judgements; a KPI without a goal is `no-goal`.
 */
export const BANDS = [
  "exceeds",
  "meets",
  "too-close",
  "below",
  "not-enough-data",
  "not-permitted",
  "no-goal",
] as const;

export type Band = (typeof BANDS)[number];

/** Whether a composite of this band rests on any weight. Where no KPI has a weighted goal, or none may be shown, nothing is there to be covered. */
export function hasWeight(band: Band): boolean {
  return band !== "no-goal" && band !== "not-permitted";
}
