/** A sum as an answer carries it: null where the store knows nothing. */
export function orNull(sum: number | undefined): number | null {
  return sum === undefined || Number.isNaN(sum) ? null : sum;
}
