/** The values that the evidence leaves plausible, at the policy's level; low ≤ high, in the unit of what it is about. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
