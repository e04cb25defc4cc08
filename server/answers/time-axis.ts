import { buckets } from "#src/domain/buckets.ts";
import type { Bucket, Calendar, Grain, Period } from "#src/domain/period.ts";

/** The buckets of a period, and the way from a table's time key to its bucket. */
export interface TimeAxis {
  readonly grain: Grain;
  readonly buckets: readonly Bucket[];
  /** The bucket's place; -1 for a key outside the period. */
  readonly placeOf: (key: string | null | undefined) => number;
}

/** Lays out a period. Table keys are the true first days of weeks and months, which the first bucket may be cut from. */
export function timeAxis(period: Period, grain: Grain, calendar: Calendar): TimeAxis {
  const laid = buckets(period, grain, calendar);
  const places = new Map<string, number>(laid.map(({ from }, place) => [from, place]));
  return {
    grain,
    buckets: laid,
    placeOf(key) {
      if (key === null || key === undefined) return -1;
      return places.get(key) ?? (key < period.from ? 0 : -1);
    },
  };
}
