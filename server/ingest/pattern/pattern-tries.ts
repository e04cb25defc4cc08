/** How far into a text a pattern looks. */
export const PATTERN_REACH = 256;

/** More than this many ways to try a pattern are too many: two parts of any length are allowed, three are not. */
export const MOST_TRIES = PATTERN_REACH ** 2;

/** What a backtracking engine may have to go through: a part that is repeated without end may match in that many lengths. */
const WITHOUT_END = PATTERN_REACH;

/**
 * In how many ways a pattern can be tried from one place of a text at worst: the product of the choices that its parts leave
 * open. Infinite for what is repeated while it leaves a choice open itself, and for what looks around or back, whose price
 * nobody can tell. The pattern must be a valid regular expression.
 */
export function patternTries(pattern: string): number {
  let at = 0;

  /** Branches may each be tried. */
  function either(): number {
    let tries = sequence();
    while (pattern[at] === "|") {
      at += 1;
      tries += sequence();
    }
    return tries;
  }

  /** Every choice of one part may meet every choice of the next. */
  function sequence(): number {
    let tries = 1;
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") {
      tries *= repeated(part());
    }
    return tries;
  }

  function part(): number {
    const sign = pattern[at];
    at += 1;
    if (sign === "[") return set();
    if (sign === "(") return group();
    if (sign === "\\") return escape();
    return 1;
  }

  function set(): number {
    for (; at < pattern.length && pattern[at] !== "]"; at += 1) if (pattern[at] === "\\") at += 1;
    at += 1;
    return 1;
  }

  function group(): number {
    const kind = /\?(?:<?[=!]|:|<[^>]*>)/y;
    kind.lastIndex = at;
    const [found = ""] = kind.exec(pattern) ?? [];
    at += found.length;
    const tries = either();
    at += 1;
    return /[=!]$/.test(found) ? Infinity : tries;
  }

  function escape(): number {
    const rest = /[1-9k]|[pPu]\{[^}]*\}|./sy;
    rest.lastIndex = at;
    const [found = ""] = rest.exec(pattern) ?? [];
    at += found.length;
    return /^[1-9k]$/.test(found) ? Infinity : 1;
  }

  function repeated(tries: number): number {
    const quantifier = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y;
    quantifier.lastIndex = at;
    const found = quantifier.exec(pattern);
    if (!found) return tries;
    at += found[0].length;
    const [, sign, least = "0", range, most = ""] = found;
    if (sign === "?") return tries + 1;
    if (sign !== undefined || (range !== undefined && most === "")) {
      return tries > 1 ? Infinity : WITHOUT_END;
    }
    const [low, high] = [Number(least), Number(range === undefined ? least : most)];
    return tries > 1 ? tries ** high * (high - low + 1) : high - low + 1;
  }

  return either();
}
