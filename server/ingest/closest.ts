/** Edits (insert, delete, replace one character) that turn one text into the other: Levenshtein's distance. */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = one.charAt(row - 1) === other.charAt(column - 1) ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + replaced,
        ),
      );
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The name that a mistyped one most likely meant; null when none is near. */
export function closest(wanted: string, names: Iterable<string>): string | null {
  const target = plain(wanted);
  let best: { name: string; edits: number } | null = null;
  for (const name of names) {
    const candidate = plain(name);
    const contained =
      target.length > 3 &&
      candidate.length > 3 &&
      (candidate.includes(target) || target.includes(candidate));
    const edits = contained ? 1 : distance(target, candidate);
    if (edits <= Math.max(2, target.length / 3) && (best === null || edits < best.edits)) {
      best = { name, edits };
    }
  }
  return best?.name ?? null;
}
