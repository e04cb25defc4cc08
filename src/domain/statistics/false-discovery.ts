/**
 * Which of many findings may be shown so that, on average, at most the given share of those shown is noise: the rule of
 * Benjamini and Hochberg (J. R. Statist. Soc. B 57(1), 1995). Gives a flag per p-value, in their order; a p-value that
 * is null or no finite number (nothing could be tested) never survives and does not count among the tests.
 */
export function survivors(pValues: readonly (number | null)[], rate: number): boolean[] {
  const numbers = pValues.map((p) => p ?? Number.NaN);
  const tested = numbers.filter((p) => Number.isFinite(p)).toSorted((a, b) => a - b);
  const last = tested.findLastIndex((p, i) => p <= (rate * (i + 1)) / tested.length);
  const cut = tested[last];
  return numbers.map((p) => cut !== undefined && p <= cut);
}
