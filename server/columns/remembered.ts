/** The same function, which works each answer out but once. No answer may be undefined. */
export function remembered<Asked, Answer extends {} | null>(
  find: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const found = find(asked);
    known.set(asked, found);
    return found;
  };
}
