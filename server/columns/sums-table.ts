import { dayOf } from "#src/domain/calendar.ts";
import type { SumsTable } from "../metrics-store.ts";
import { LACKING, type Dictionary } from "./dictionary.ts";
import type { Steps } from "../turns/steps.ts";
import { allRows, pickDoubles } from "./pick.ts";
import { remembered } from "./remembered.ts";

/** One group key of output rows: codes of a dictionary, or day numbers where there is none. */
interface KeyColumn {
  readonly dictionary: Dictionary | null;
  readonly codes: Int32Array;
}

/** Puts output rows into the order that the port promises and writes their keys out. */
export function* sumsTable(
  length: number,
  keys: readonly KeyColumn[],
  columns: ReadonlyMap<string, Float64Array>,
): Steps<SumsTable> {
  const order = rowOrder(length, keys);
  yield;
  const texts: (string | null)[][] = [];
  for (const { dictionary, codes } of keys) {
    const textOf =
      dictionary === null ? remembered(dayOf) : (code: number) => dictionary.textOf(code);
    texts.push(Array.from(order, (row) => textOf(codes[row] ?? LACKING)));
    yield;
  }
  const picked = new Map<string, Float64Array>();
  for (const [name, values] of columns) {
    picked.set(name, pickDoubles(values, order));
    yield;
  }
  return { length, keys: texts, columns: picked };
}

function rowOrder(length: number, keys: readonly KeyColumn[]): Uint32Array {
  const ranks = keys.map(({ dictionary, codes }) => dictionary?.rankAll(codes) ?? codes);
  return allRows(length).sort((a, b) => {
    for (const rank of ranks) {
      const difference = (rank[a] ?? 0) - (rank[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
