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
