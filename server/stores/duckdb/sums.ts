import type { DuckDBConnection } from "@duckdb/node-api";
import { AGENT } from "#src/domain/dimensions.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import { largestOf } from "../../columns/exact-totals.ts";
import { measureSet, setName } from "../../columns/measure-set.ts";
import { SumsAnswer } from "../../columns/sums-answer.ts";
import type { SumsQuestion, SumsTable, WeekStart } from "../../metrics-store.ts";
import { FACTS, smallestTable, type FactsTable } from "../../sql/facts-tables.ts";
import { dimensionName } from "../../sql/names.ts";
import type { RowFilter } from "../../sql/row-filter.ts";
import { countSql, sliceSql, type Folding, type SliceRows } from "../../sql/slice-query.ts";
import { isGrain, measuresOf } from "../../sums-question.ts";
import { requireNames, type Catalogue } from "./catalogue.ts";
import { numberedSets } from "./joined-facts.ts";
import { readColumns } from "./read-columns.ts";
import { rowFilter } from "./row-filter.ts";

/** How many rows are read at once; with some forty measures they take 80 MB. */
const SLICE_ROWS = 250_000;

/** So many days of people are read at once without a look at how many rows they have: they will not have 25 each. */
const FEW_PERSON_DAYS = SLICE_ROWS / 25;

const NO_ROWS = new Int32Array(0);
const NO_NUMBERS = new Float64Array(0);

/** A question in the terms of the database. */
interface Prepared {
  readonly connection: DuckDBConnection;
  readonly catalogue: Catalogue;
  readonly question: SumsQuestion;
  readonly rows: Omit<SliceRows, "table">;
  readonly filter: RowFilter;
  /** The numbers of the sets whose joined rows count, by name. */
  readonly sets: ReadonlyMap<string, number>;
}

/**
 * Answers a sums question: the engine finds the rows and adds up what it can without losing anything, the shared exact
 * arithmetic does the rest.
 */
export async function duckdbSums(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  question: SumsQuestion,
  weekStart: WeekStart,
): Promise<SumsTable> {
  const { of, by, where } = question;
  const measures = [...new Set(of.flatMap((sum): MeasureId[] => [...measuresOf(sum)]))];
  const dimensions = [
    ...by.flatMap((key) => (isGrain(key) ? [] : [key])),
    ...where.map(({ dimension }) => dimension),
  ];
  requireNames(catalogue, { measures, dimensions });
  const within = by.filter(isGrain);
  const filter = { ...rowFilter(catalogue.dictionaries, question), within, weekStart };
  const sets = joinedSets(catalogue, of);
  const rows = { dimensions, measures, joined: [...sets.values()] };
  const prepared = { connection, catalogue, question, rows, filter, sets };

  const table = smallestTable(dimensions);
  // Adding up the days of what tells a table's rows apart would leave about as many rows as there are.
  const byDays = table.units.every((unit) => dimensions.includes(unit)) ? "none" : "days";
  const folding = of.every((sum) => sum.of.kind === "linear") ? "groups" : byDays;
  const answer =
    (await answerFrom(prepared, table, folding)) ??
    (await answerFrom(prepared, table, "none")) ??
    (await answerFrom(prepared, FACTS, "none"));
  if (answer === null) throw new Error("the database holds a number that a double cannot");
  return answer.table();
}

/** The answer from a table's rows; null when a sum in it, or made by the engine, is beyond the whole numbers of doubles. */
async function answerFrom(
  prepared: Prepared,
  table: FactsTable,
  folding: Folding,
): Promise<SumsAnswer | null> {
  const { connection, catalogue, question, rows, filter, sets } = prepared;
  const { of, by } = question;
  const dictionaries = by.map((key) =>
    isGrain(key) ? null : catalogue.dictionaries.dimension(key),
  );
  const answer = new SumsAnswer(of, dictionaries);
  for (const slice of folding === "none" ? await slices(prepared, table) : [filter]) {
    const result = await connection.run(
      sliceSql({ ...rows, table }, { by, filter: slice, folding }),
    );
    const integerCount = by.length + (sets.size > 0 ? 3 : 2);
    const { length, integers, doubles } = await readColumns(result, integerCount);
    if (doubles.some((column) => largestOf(column) > Number.MAX_SAFE_INTEGER)) return null;
    const [day = NO_ROWS, lastDay = NO_ROWS, setOf] = integers.slice(by.length);
    const columns = rows.measures.map((id, index) => [id, doubles[index] ?? NO_NUMBERS] as const);
    answer.add({
      length,
      keys: integers.slice(0, by.length),
      day,
      lastDay,
      measures: new Map(columns),
      ...(setOf && { joined: { setOf, numbers: sets } }),
    });
  }
  return answer;
}

/** The filter, or if it lets too many rows through, the filter for one span of first days after the other. */
async function slices(
  { connection, filter, rows }: Prepared,
  table: FactsTable,
): Promise<readonly RowFilter[]> {
  const { period, where } = filter;
  if (period === null) return [filter];
  const days = period.to - period.from + 1;
  const people = where.find(({ column }) => column === dimensionName(AGENT));
  if (people && people.codes.length * days <= FEW_PERSON_DAYS) return [filter];
  const result = await connection.run(countSql({ ...rows, table }, filter));
  const [[total] = []] = await result.getRows();
  const count = Math.ceil(Number(total) / SLICE_ROWS);
  if (count <= 1) return [filter];
  const step = Math.ceil(days / count);
  return Array.from({ length: count }, (_, index) => {
    const from = period.from + index * step;
    return { ...filter, begins: { from, to: Math.min(from + step - 1, period.to) } };
  });
}

/** The sets that the sums are over and that rows are joined for; all of the latter when there are no sums. */
function joinedSets(catalogue: Catalogue, of: SumsQuestion["of"]): ReadonlyMap<string, number> {
  const over = new Set(of.map((sum) => setName(measureSet(measuresOf(sum)))));
  const sets = numberedSets(catalogue).map(
    ({ measures, number }) => [setName(measures), number] as const,
  );
  return new Map(sets.filter(([name]) => of.length === 0 || over.has(name)));
}
