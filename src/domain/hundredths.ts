/**
 * A probability (0–1) in whole hundredths, as far as it is shown: 0 under one of them and 1 over ninety-nine, where only
 * what it lies beyond is said. NaN stays NaN.
 */
export function inHundredths(probability: number): number {
  if (probability < 0.01) return 0;
  if (probability > 0.99) return 1;
  return Math.round(probability * 100) / 100;
}
