/**
 * A number of a grid, NaN for none. An estimate is not known beyond four decimals; all seventeen digits of it would be half of
 * what a grid sends.
 */
export function estimate(figure: number | null | undefined): number {
  return figure === null || figure === undefined
    ? Number.NaN
    : Math.round(figure * 10_000) / 10_000;
}
