/** How far keys go along the marks of a chart: left and right, up and down, Page Up and Page Down. */
export interface MarkSteps {
  readonly across: number;
  readonly along: number;
  readonly page: number;
}

/** For marks that stand in a line. */
const IN_LINE: MarkSteps = { across: 1, along: 1, page: 10 };

/** The mark a key goes to, out of `count`; `at` is null before the first. Null when the key does not move. */
export function markFor(
  key: string,
  at: number | null,
  count: number,
  { across, along, page }: MarkSteps = IN_LINE,
): number | null {
  if (count === 0) return null;
  const to = (mark: number) => Math.max(0, Math.min(count - 1, mark));
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
      return to((at ?? -across) + across);
    case "ArrowDown":
      return to((at ?? -along) + along);
    case "ArrowLeft":
      return to((at ?? last + across) - across);
    case "ArrowUp":
      return to((at ?? last + along) - along);
    case "PageDown":
      return to((at ?? 0) + page);
    case "PageUp":
      return to((at ?? last) - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
