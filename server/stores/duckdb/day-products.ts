import type { DuckDBConnection } from "@duckdb/node-api";
import { largestOf } from "../../columns/exact-totals.ts";
import { setName } from "../../columns/measure-set.ts";
import type { MadeSums } from "../../columns/made-sums.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import type { Sum, SumsQuestion } from "../../metrics-store.ts";
import { dayProductsSql, surveySql, type DaySum } from "../../sql/day-products-query.ts";
import type { RowFilter } from "../../sql/row-filter.ts";
import type { SliceRows } from "../../sql/slice-query.ts";
import { measuresOf } from "../../sums-question.ts";
import type { Catalogue } from "./catalogue.ts";
import { readColumns } from "./read-columns.ts";

/** A question about one table. */
interface Asked {
  readonly catalogue: Catalogue;
  readonly question: SumsQuestion;
  readonly rows: SliceRows;
  readonly filter: RowFilter;
  /** The numbers of the sets whose joined rows count, by name. */
  readonly sets: ReadonlyMap<string, number>;
}

/** How many rows a question is about, and whether each is the only one of its group that counts on its day. */
export async function surveyRows(
  connection: DuckDBConnection,
  { catalogue, question, rows, filter, sets }: Asked,
): Promise<{ readonly count: number; readonly alone: boolean }> {
  const sums = daySums({ catalogue, question, sets }).map(({ asked }) => asked);
  const result = await connection.run(surveySql(rows, { by: question.by, filter, sums }));
  const [[count, alone] = []] = await result.getRows();
  return { count: Number(count), alone: alone === true };
}

/** The sums made of days, as the engine makes them of rows that are alone; null when it cannot without rounding. */
export async function dayProducts(
  connection: DuckDBConnection,
  { catalogue, question, rows, filter, sets }: Asked,
): Promise<MadeSums | null> {
  const { by } = question;
  const made = daySums({ catalogue, question, sets });
  const sums = made.map(({ asked }) => asked);
  const result = await connection.run(dayProductsSql(rows, { by, filter, sums }));
  const { length, integers, doubles } = await readColumns(result, by.length);
  const reach = doubles.at(-1);
  if (reach && largestOf(reach) > Number.MAX_SAFE_INTEGER) return null;
  const columns = made.map(({ sum }, at) => [sum, doubles[at] ?? new Float64Array(0)] as const);
  return { length, keys: integers, columns: new Map(columns) };
}

function daySums({
  catalogue: { dictionaries },
  question,
  sets,
}: Pick<Asked, "catalogue" | "question" | "sets">): { sum: Sum; asked: DaySum }[] {
  const known = dictionaries.known.textsFrom(0).map((text) => new Set(text.split(" ")));
  const codes = (measures: ReadonlySet<MeasureId>) => {
    const facts = known.flatMap((set, code) => (measures.isSubsetOf(set) ? [code] : []));
    const joined = sets.get(setName([...measures].toSorted()));
    return joined === undefined ? facts : [...facts, joined];
  };
  return question.of.flatMap((sum) => {
    const { of } = sum;
    return of.kind === "linear" ? [] : [{ sum, asked: { of, known: codes(measuresOf(sum)) } }];
  });
}
