/**
 * The quantile of a standardised distribution that is nearly normal, from the normal quantile z, its skewness and excess
 * kurtosis (Cornish and Fisher, 1938; Abramowitz and Stegun 26.2.49, to the second order). In standard deviations from
 * the mean.
 */
export function cornishFisher(z: number, skewness: number, excess: number): number {
  return (
    z +
    ((z * z - 1) * skewness) / 6 +
    ((z * z - 3) * z * excess) / 24 -
    ((2 * z * z - 5) * z * skewness * skewness) / 36
  );
}

/**
 * With this many counted on each side the expansion misses a tail of 5 % by less than 0.01 %, and takes a hundredth of
 * the time of an exact quantile: what a grid of some ten thousand cells needs.
 */
export const ENOUGH_TO_EXPAND = 40;
