import type { Dictionary } from "../../columns/dictionary.ts";
import { divide, oneGroup } from "../../columns/grouping.ts";
import { setName } from "../../columns/measure-set.ts";
import { pickIntegers } from "../../columns/pick.ts";
import type { FactBatch } from "../../metrics-store.ts";

/** How many flags fit into a whole number of 32 bits and leave it positive. */
const FLAGS_PER_WORD = 31;

/** For each row the code of the set of measures that it knows. */
export function knownMeasures(dictionary: Dictionary, { length, measures }: FactBatch): Int32Array {
  const columns = [...measures].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const words: Int32Array[] = [];
  for (const [place, [, values]] of columns.entries()) {
    const word = (words[Math.floor(place / FLAGS_PER_WORD)] ??= new Int32Array(length));
    const flag = 1 << (place % FLAGS_PER_WORD);
    for (let row = 0; row < length; row += 1) {
      if (!Number.isNaN(values[row])) word[row] = (word[row] ?? 0) | flag;
    }
  }
  const { firstOf, groupOf } = words.reduce(divide, oneGroup(length));
  const codes = firstOf.map((row) => {
    const known = columns.filter(([, values]) => !Number.isNaN(values[row]));
    return dictionary.codeFor(setName(known.map(([id]) => id)));
  });
  return pickIntegers(codes, groupOf);
}
