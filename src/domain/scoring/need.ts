/** One judged KPI of one subject, as far as need is concerned. */
export interface NeedPart {
  readonly weight: number;
  /** P(better than target); null where no judgement was possible. */
  readonly probability: number | null;
  /** 0–100; null where there is none. */
  readonly score: number | null;
}

/**
 * How much a subject needs help, 0–1: the weighted mean, over KPIs that could be judged, of the probability of missing the goal
 * times the share of the score that is still to be gained. It orders lists; it is not shown as a figure and judges nobody.
 * Null when no weighted KPI could be judged.
 */
export function needOf(parts: Iterable<NeedPart>): number | null {
  let weights = 0;
  let need = 0;
  for (const { weight, probability, score } of parts) {
    if (weight === 0 || probability === null || score === null) continue;
    weights += weight;
    need += (weight * (1 - probability) * (100 - score)) / 100;
  }
  return weights === 0 ? null : need / weights;
}
