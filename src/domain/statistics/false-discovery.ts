/**
 * Which of many findings may be shown so that, on average, at most the given share of those shown is noise: the rule of
 * Benjamini and Hochberg (J. R. Statist. Soc. B 57(1), 1995). Gives a flag per p-value, in their order; a null p-value
 * (nothing could be tested) never survives and does not count among the tests.
 */
export function survivors(pValues: readonly (number | null)[], rate: number): boolean[] {
  const tested = pValues.filter((p) => p !== null).toSorted((a, b) => a - b);
  const last = tested.findLastIndex((p, i) => p <= (rate * (i + 1)) / tested.length);
  const cut = tested[last];
  return pValues.map((p) => cut !== undefined && p !== null && p <= cut);
}
