import type { Band } from "../band.ts";
import type { Interval } from "../statistics/interval.ts";

/** What one KPI adds to how far goals are attained. */
export interface AttainmentPart {
  /** Of its goal; 0 does not count. */
  readonly weight: number;
  readonly band: Band;
  /** P(better than target); null where it cannot be judged. */
  readonly probability: number | null;
}

/** How much of what was asked is attained, by weight. Shares from 0 to 1 of the weight that could be judged. */
export interface Attainment {
  /** Σ weight × P(better than target) ÷ Σ weight: the share to be expected; null when nothing could be judged. */
  readonly share: number | null;
  /**
   * From what is clearly at goal (meets or exceeds) to what may be: all that is not clearly below. No matter how KPIs hang together, the
   * true share lies in it wherever the bands are right. Null with the share.
   */
  readonly interval: Interval | null;
  /** How many KPIs could be judged, how many of them are clearly at goal, and how many clearly below. */
  readonly judged: number;
  readonly met: number;
  readonly missed: number;
  /** The share of all weight that could be judged; 0 when nothing has a weight. */
  readonly coverage: number;
}

/** How far the goals of a unit are attained. KPIs that may not be shown, or without a goal, are no part of it. */
export function attainmentOf(parts: readonly AttainmentPart[]): Attainment {
  const weighted = parts.filter(
    ({ weight, band }) => weight > 0 && band !== "not-permitted" && band !== "no-goal",
  );
  const judged = weighted.filter(
    ({ band, probability }) => band !== "not-enough-data" && probability !== null,
  );
  const met = judged.filter(({ band }) => band === "meets" || band === "exceeds");
  const missed = judged.filter(({ band }) => band === "below");
  const [all, known] = [weightOf(weighted), weightOf(judged)];
  const expected = judged.reduce(
    (sum, { weight, probability }) => sum + weight * (probability ?? 0),
    0,
  );
  const counts = { judged: judged.length, met: met.length, missed: missed.length };
  if (known === 0) return { share: null, interval: null, ...counts, coverage: 0 };
  return {
    share: expected / known,
    interval: { low: weightOf(met) / known, high: 1 - weightOf(missed) / known },
    ...counts,
    coverage: known / all,
  };
}

function weightOf(parts: readonly AttainmentPart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
