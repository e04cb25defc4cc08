/** How far Page Up and Page Down go along a chart. */
const PAGE = 10;

/**
 * The mark a key goes to, out of `count` marks that stand in a line; `at` is null before the first. Null when the key
 * does not move.
 */
export function markFor(key: string, at: number | null, count: number): number | null {
  if (count === 0) return null;
  const to = (mark: number) => Math.max(0, Math.min(count - 1, mark));
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return to((at ?? -1) + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return to((at ?? count) - 1);
    case "PageDown":
      return to((at ?? 0) + PAGE);
    case "PageUp":
      return to((at ?? last) - PAGE);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
