import type { Band } from "../band.ts";
import type { MeasureId } from "../ids.ts";
import type { Interval } from "../statistics/interval.ts";
import { kinGroups } from "./kinship.ts";
import { shareInterval, type Chance } from "./share-interval.ts";

/** What one KPI adds to how far goals are attained. */
export interface AttainmentPart {
  /** Of its goal; 0 does not count. */
  readonly weight: number;
  readonly band: Band;
  /** P(better than target); null where it cannot be judged. */
  readonly probability: number | null;
  /** What the KPI's value moves with; see `movingMeasures`. */
  readonly moving: readonly MeasureId[];
}

/** How much of what was asked is attained, by weight. Shares from 0 to 1 of the weight that could be judged. */
export interface Attainment {
  /** Σ weight × P(better than target) ÷ Σ weight: the share to be expected; null when nothing could be judged. */
  readonly share: number | null;
  /**
   * Where the share lies with the probability of the level, by the same probabilities: each KPI is at goal or it is not, kin
   * together and others independently (see `shareInterval`). The share to be expected lies in it. Null with the share.
   */
  readonly interval: Interval | null;
  /** How many KPIs could be judged, how many of them are clearly at goal, and how many clearly below. */
  readonly judged: number;
  readonly met: number;
  readonly missed: number;
  /** The share of all weight that could be judged; 0 when nothing has a weight. */
  readonly coverage: number;
}

/**
 * How far the goals of a unit are attained, with an interval of a level between 0 and 1. KPIs that may not be shown, or
 * without a goal, are no part of it.
 */
export function attainmentOf(parts: readonly AttainmentPart[], level: number): Attainment {
  const weighted = parts.filter(
    ({ weight, band }) => weight > 0 && band !== "not-permitted" && band !== "no-goal",
  );
  const judged = weighted.flatMap(({ band, probability, ...part }) =>
    band === "not-enough-data" || probability === null ? [] : [{ ...part, band, probability }],
  );
  const counts = {
    judged: judged.length,
    met: judged.filter(({ band }) => band === "meets" || band === "exceeds").length,
    missed: judged.filter(({ band }) => band === "below").length,
  };
  const [all, known] = [weightOf(weighted), weightOf(judged)];
  if (known === 0) return { share: null, interval: null, ...counts, coverage: 0 };
  const chances = judged.map(({ weight, probability }): Chance => ({
    share: weight / known,
    probability,
  }));
  const together = kinGroups(judged.map(({ moving }) => moving)).map((group) =>
    chances.filter((_, at) => group.includes(at)),
  );
  return {
    share: chances.reduce((sum, { share, probability }) => sum + share * probability, 0),
    interval: shareInterval(together, level),
    ...counts,
    coverage: known / all,
  };
}

function weightOf(parts: readonly Pick<AttainmentPart, "weight">[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
