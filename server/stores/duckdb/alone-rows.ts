import { largestOf } from "../../columns/exact-totals.ts";
import { setName } from "../../columns/measure-set.ts";
import { FACT, type SumsSlice } from "../../columns/sums-slice.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import type { SumsQuestion } from "../../metrics-store.ts";
import { aloneSumsSql } from "../../sql/alone-rows-query.ts";
import type { RowFilter } from "../../sql/row-filter.ts";
import type { SliceRows } from "../../sql/slice-query.ts";
import { measuresOf } from "../../sums-question.ts";
import type { Reading } from "./connections.ts";
import type { Catalogue } from "./catalogue.ts";
import { readColumns } from "./read-columns.ts";
import type { Turns } from "../../turns/turns.ts";

const NO_ROWS = new Int32Array(0);
const NO_NUMBERS = new Float64Array(0);

/** A question about one table. */
interface Asked {
  readonly catalogue: Catalogue;
  readonly question: SumsQuestion;
  readonly rows: SliceRows;
  readonly filter: RowFilter;
  /** The numbers of the sets whose joined rows count, by name. */
  readonly sets: ReadonlyMap<string, number>;
  readonly turns: Turns;
}

/**
 * What rows add up to, with the sums of days made by the engine; null when it cannot without rounding, or when a row is not
 * the only one of its group that counts on its day.
 */
export async function sumsOfAlone(connection: Reading, asked: Asked): Promise<SumsSlice | null> {
  const { question, rows, filter, sets } = asked;
  const { by } = question;
  const sums = daySums(asked);
  // Sums over other measures may be made alike, like days: what a row knows, by its code, tells where it counts.
  const alike = new Map(sums.map(({ of }) => [JSON.stringify(of), of]));
  const places = [...alike.keys()];
  const sql = aloneSumsSql(rows, {
    by,
    filter,
    sums: [...alike.values()],
    known: sums.map(({ codes }) => codes),
  });
  const { length, integers, doubles } = await readColumns(
    await connection.run(sql),
    by.length + 2,
    asked.turns,
  );
  const areAlone = integers[by.length + 1]?.[0] !== 0;
  if (!areAlone) return null;
  if (doubles.some((column) => largestOf(column) > Number.MAX_SAFE_INTEGER)) return null;
  const known = integers[by.length] ?? NO_ROWS;
  const column = (at: number) => doubles[at] ?? NO_NUMBERS;
  const made = sums.map(({ sum, of, codes }) => {
    const counts = new Set(codes);
    const values = column(rows.measures.length + places.indexOf(JSON.stringify(of)));
    return [
      sum,
      values.map((value, row) => (counts.has(known[row] ?? FACT) ? value : Number.NaN)),
    ] as const;
  });
  const noDays = new Int32Array(length);
  return {
    length,
    keys: integers.slice(0, by.length),
    day: noDays,
    lastDay: noDays,
    measures: new Map(rows.measures.map((id, at) => [id, column(at)])),
    joined: { setOf: known.map((code) => Math.min(code, FACT)), numbers: sets },
    made: new Map(made),
  };
}

/** The sums that are made of days, with the codes of what a row must know, or be joined for, to count in each. */
function daySums({
  catalogue: { dictionaries },
  question,
  sets,
}: Pick<Asked, "catalogue" | "question" | "sets">) {
  const known = dictionaries.known.textsFrom(0).map((text) => new Set(text.split(" ")));
  const codesOf = (measures: ReadonlySet<MeasureId>) => {
    const facts = known.flatMap((set, code) => (measures.isSubsetOf(set) ? [code] : []));
    const joined = sets.get(setName([...measures].toSorted()));
    return joined === undefined ? facts : [...facts, joined];
  };
  return question.of.flatMap((sum) => {
    const { of } = sum;
    return of.kind === "linear" ? [] : [{ sum, of, codes: codesOf(measuresOf(sum)) }];
  });
}
