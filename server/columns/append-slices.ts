import { appendIntegers } from "./pick.ts";
import { FACT, type SumsSlice } from "./sums-slice.ts";

/** A slice of facts with slices of joined rows, by the name of their set. They have the same keys and measures. */
export function appendSlices(facts: SumsSlice, joined: ReadonlyMap<string, SumsSlice>): SumsSlice {
  if (joined.size === 0) return facts;
  const slices = [facts, ...joined.values()];
  const integers = (of: (slice: SumsSlice) => Int32Array | undefined) =>
    appendIntegers(slices.flatMap((slice) => of(slice) ?? []));
  const numbers = new Map([...joined.keys()].map((name, index) => [name, -1 - index]));
  const numberOf = [FACT, ...numbers.values()];
  return {
    length: slices.reduce((length, slice) => length + slice.length, 0),
    keys: facts.keys.map((_, key) => integers(({ keys }) => keys[key])),
    day: integers(({ day }) => day),
    lastDay: integers(({ lastDay }) => lastDay),
    measures: new Map(
      [...facts.measures.keys()].map((id) => [
        id,
        Float64Array.from(slices.flatMap(({ measures }) => [...(measures.get(id) ?? [])])),
      ]),
    ),
    joined: {
      setOf: appendIntegers(
        slices.map(({ length }, place) => new Int32Array(length).fill(numberOf[place] ?? FACT)),
      ),
      numbers,
    },
  };
}
