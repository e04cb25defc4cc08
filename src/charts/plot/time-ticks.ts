import type { Grain } from "#src/domain/period.ts";

/** Rhythms in which a reader counts: whole weeks of days, quarters of weeks, quarters and years of months. */
const RHYTHMS: Readonly<Record<Grain, readonly number[]>> = {
  day: [1, 2, 7, 14, 28, 56, 91, 182],
  week: [1, 2, 4, 8, 13, 26, 52],
  month: [1, 2, 3, 6, 12],
};

/** Which of `count` buckets get a label when there is room for `most`: in an even rhythm that ends with the newest. */
export function timeTicks(count: number, grain: Grain, most: number): number[] {
  const least = count / Math.max(1, most);
  const every = RHYTHMS[grain].find((each) => each >= least) ?? Math.ceil(least);
  const first = (count - 1) % every;
  return count === 0
    ? []
    : Array.from({ length: Math.floor((count - 1) / every) + 1 }, (_, at) => first + at * every);
}
