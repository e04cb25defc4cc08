import { UnreadableFile } from "../reading/cell.ts";
import { PATTERN_REACH } from "./pattern-tries.ts";

/** A mapping's regular expression, made ready to be tried on many texts. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  /** What its first group found, or all of it without a group; null when it does not match. */
  readonly find: (text: string) => string | null;
  /** Where its first group stands, from and to, or all of the text without a group; null when it does not match. */
  readonly place: (text: string) => readonly [from: number, to: number] | null;
}

/** A pattern may take this long on all texts of a file together. */
const MOST_MILLISECONDS = 10_000;

/**
 * Makes a pattern, which the mapping's check has found simple enough to be tried in bounded time. It looks at the beginning
 * of a text only. Throws UnreadableFile when it holds up the import all the same, and names itself.
 */
export function patternOf(source: string, now: () => number = () => performance.now()): Pattern {
  const expression = new RegExp(source, "iu");
  const placing = new RegExp(source, "diu");
  let spent = 0;
  const exec = (text: string, regular = expression) => {
    const begun = now();
    const match = regular.exec(text.slice(0, PATTERN_REACH));
    spent += now() - begun;
    if (spent > MOST_MILLISECONDS) {
      throw new UnreadableFile(
        "slow-pattern",
        `The pattern “${source}” takes too long on this file: say how often its parts repeat, as in \\d{1,4}.`,
      );
    }
    return match;
  };
  return {
    test: (text) => exec(text) !== null,
    find(text) {
      const match = exec(text);
      return match?.[1] ?? match?.[0] ?? null;
    },
    place(text) {
      const match = exec(text, placing);
      return match && (match.indices?.[1] ?? [0, text.length]);
    },
  };
}
