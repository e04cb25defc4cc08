/** Parts are dealt in units of 2⁻⁴⁰ of the power of two above the largest: about twelve digits. */
const BITS = 40;

/**
 * Parts in units so coarse that binary arithmetic adds them up exactly, in any order, to the sum of the parts as they were: each
 * gets its whole units, and the few left over go to the largest remainders (the first among equals). No part moves by
 * more than one unit.
 */
export function dealt(parts: readonly number[]): number[] {
  const largest = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  const unit = Math.max(2 ** (Math.ceil(Math.log2(largest)) - BITS), Number.MIN_VALUE);
  const units = parts.map((part) => part / unit);
  const whole = units.map(Math.floor);
  const left = Math.round(sumOf(units)) - sumOf(whole);
  const order = [...units.keys()].toSorted(
    (a, b) => remainder(units[b] ?? 0) - remainder(units[a] ?? 0),
  );
  const given = new Set(order.slice(0, left));
  return whole.map((count, at) => (count + (given.has(at) ? 1 : 0)) * unit);
}

function remainder(units: number): number {
  return units - Math.floor(units);
}

function sumOf(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
