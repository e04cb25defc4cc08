import { patternOf } from "../pattern/pattern.ts";

/** A header taken apart. */
export interface SplitHeader {
  /** What the pattern's first group found; all of the header for a pattern without a group. */
  readonly found: string;
  /** What stands around that, joined by a blank: the figure in “Calls 01.03.” where the day was found. */
  readonly rest: string;
}

/** Whether a valid regular expression has a group whose text can be taken. */
export function hasGroup(pattern: string): boolean {
  return (new RegExp(`${pattern}|`, "iu").exec("")?.length ?? 1) > 1;
}

/** Signs that stand between a figure and a day and belong to neither, and brackets whose content was found. */
const SEPARATORS = /\(\s*\)|\[\s*\]|^[\s\-–—:;,/|·]+|[\s\-–—:;,/|·]+$/gu;

/** Makes the function that takes headers apart by a checked pattern; null for headers that it does not match. */
export function headerSplitter(pattern: string): (header: string) => SplitHeader | null {
  const { place } = patternOf(pattern);
  return (header) => {
    const [from, to] = place(header) ?? [];
    if (from === undefined) return null;
    const rest = `${header.slice(0, from)} ${header.slice(to)}`;
    return { found: header.slice(from, to), rest: rest.replaceAll(SEPARATORS, "").trim() };
  };
}
