/**
 * Compares two texts by code point: negative when the first comes first, 0 when they are equal. It is the order of their
 * UTF-8 bytes, so engines agree on it; JavaScript's own `<` compares UTF-16 units and puts U+FFFF after an emoji.
 */
export function compareCodePoints(first: string, second: string): number {
  const length = Math.min(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    const a = first.charCodeAt(index);
    const b = second.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return first.length - second.length;
}

/** Surrogates (D800–DFFF) stand for code points above every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
