/**
 * Moves labels that would lie upon each other apart, each as little as possible and in their order. `places` are where
 * they want to be, in pixels; they come to lie `gap` apart and between `low` and `high` as far as there is room.
 */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = places.map((_, at) => at).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spread = [...places];
  let least = low;
  for (const at of order) {
    spread[at] = Math.max(spread[at] ?? 0, least);
    least = (spread[at] ?? 0) + gap;
  }
  let most = high;
  for (const at of order.toReversed()) {
    spread[at] = Math.min(spread[at] ?? 0, most);
    most = (spread[at] ?? 0) - gap;
  }
  return spread;
}
