/** The limits around the group's value at one sample, as the contract's peers give them. */
export interface FunnelLimit {
  readonly sample: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** How far a value lies from what its sample explains: within 95 %, between 95 % and 99.8 %, or beyond. */
export type FunnelZone = "inside" | "edge" | "outside";

function between(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

/**
 * The limits at a sample, drawn straight between those given (ascending by sample); the outermost ones hold beyond them.
 * Null when there are none.
 */
export function limitsAt(funnel: readonly FunnelLimit[], sample: number): FunnelLimit | null {
  const after = funnel.findIndex((limit) => limit.sample >= sample);
  const [low, high] = [funnel[after - 1], funnel[after]];
  if (!high) return funnel.at(-1) ?? null;
  if (!low) return high;
  const share = (sample - low.sample) / (high.sample - low.sample);
  return {
    sample,
    low95: between(low.low95, high.low95, share),
    high95: between(low.high95, high.high95, share),
    low998: between(low.low998, high.low998, share),
    high998: between(low.high998, high.high998, share),
  };
}

/** The zone of a value at its sample; inside when there are no limits to judge by. */
export function zoneOf(
  funnel: readonly FunnelLimit[],
  { value, sample }: { readonly value: number; readonly sample: number },
): FunnelZone {
  const limits = limitsAt(funnel, sample);
  if (!limits) return "inside";
  if (value < limits.low998 || value > limits.high998) return "outside";
  return value < limits.low95 || value > limits.high95 ? "edge" : "inside";
}
