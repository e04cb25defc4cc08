import gammaCdf from "@stdlib/stats-base-dists-gamma-cdf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/**
 * Up to here the package is exact to the last digits. From a shape of about 880 its 0.3.1 takes the correction of the
 * expansion below with the wrong sign where x exceeds the shape, and misses by up to 3 %.
 */
const LARGE_SHAPE = 300;

/** So close to the shape that 1 ÷ μ − 1 ÷ η would lose its digits; its series is then used instead. */
const CLOSE = 1e-4;

/**
 * P(X < x) for X ~ Gamma(shape, 1). For large shapes by the uniform expansion of N. M. Temme to its first term (DLMF
 * 8.12.3 to 8.12.10, dlmf.nist.gov/8.12), which is within 2·10⁻⁷ from a shape of 300 on and closer beyond.
 */
export function gammaBelow(x: number, shape: number): number {
  if (x <= 0) return 0;
  if (shape < LARGE_SHAPE) return gammaCdf(x, shape, 1);
  const mu = x / shape - 1;
  const eta = Math.sign(mu) * Math.sqrt(2 * (mu - Math.log1p(mu)));
  const first = Math.abs(mu) < CLOSE ? mu / 12 - 1 / 3 : 1 / mu - 1 / eta;
  const density = Math.exp((-shape * eta * eta) / 2) / Math.sqrt(2 * Math.PI * shape);
  const below = normalCdf(eta * Math.sqrt(shape), 0, 1) - density * first;
  return Math.min(Math.max(below, 0), 1);
}
