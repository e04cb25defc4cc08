import type { DuckDBMaterializedResult } from "@duckdb/node-api";
import { AGENT } from "#src/domain/dimensions.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import { largestOf } from "../../columns/exact-totals.ts";
import { measureSet, setName } from "../../columns/measure-set.ts";
import { SumsAnswer } from "../../columns/sums-answer.ts";
import type { SumsSlice } from "../../columns/sums-slice.ts";
import type { SumsQuestion, SumsTable, WeekStart } from "../../metrics-store.ts";
import { MASKED_DAYS } from "../../sql/alone-rows-query.ts";
import { FACTS, smallestTable, type FactsTable } from "../../sql/facts-tables.ts";
import { dimensionName } from "../../sql/names.ts";
import type { RowFilter } from "../../sql/row-filter.ts";
import { countSql, sliceSql, type Folding, type SliceRows } from "../../sql/slice-query.ts";
import { isGrain, measuresOf } from "../../sums-question.ts";
import type { Reading } from "./connections.ts";
import { requireNames, type Catalogue } from "./catalogue.ts";
import { numberedSets } from "./joined-facts.ts";
import { sumsOfAlone } from "./alone-rows.ts";
import { readColumns } from "./read-columns.ts";
import { rowFilter } from "./row-filter.ts";
import { Turns } from "../../turns/turns.ts";

/** How many rows are read at once; with some forty measures they take 80 MB. */
const SLICE_ROWS = 250_000;

/** Of how many rows the engine makes the sums of days. Fewer are read and added up here: it takes its time to plan so many. */
export const MANY_ROWS = 10_000;

const NO_ROWS = new Int32Array(0);
const NO_NUMBERS = new Float64Array(0);

/** A question in the terms of the database. */
interface Prepared {
  readonly connection: Reading;
  readonly catalogue: Catalogue;
  readonly question: SumsQuestion;
  readonly rows: Omit<SliceRows, "table">;
  readonly filter: RowFilter;
  /** The numbers of the sets whose joined rows count, by name. */
  readonly sets: ReadonlyMap<string, number>;
  readonly manyRows: number;
  readonly turns: Turns;
}

/**
 * Answers a sums question: the engine finds the rows and adds up what it can without losing anything, the shared exact
 * arithmetic does the rest.
 */
export async function duckdbSums(
  connection: Reading,
  catalogue: Catalogue,
  question: SumsQuestion,
  { weekStart, manyRows }: { readonly weekStart: WeekStart; readonly manyRows: number },
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
  const turns = new Turns();
  const prepared = { connection, catalogue, question, rows, filter, sets, manyRows, turns };

  const table = smallestTable(dimensions);
  const answer =
    (await addedUp(prepared, table)) ??
    (await answerFrom(prepared, table, "none")) ??
    (await answerFrom(prepared, FACTS, "none"));
  if (answer === null) throw new Error("the database holds a number that a double cannot");
  return turns.take(answer.table());
}

/** The answer from what the engine adds up of a table; null when that is beyond the whole numbers of doubles. */
async function addedUp(prepared: Prepared, table: FactsTable): Promise<SumsAnswer | null> {
  const { question, rows } = prepared;
  if (question.of.every(({ of }) => of.kind === "linear")) {
    // Grouping a handful of rows takes the engine longer than handing them over.
    return answerFrom(prepared, table, areFew(prepared) ? "none" : "groups");
  }
  // Adding up the days of what tells a table's rows apart would leave about as many rows as there are.
  const apart = table.units.every((unit) => rows.dimensions.includes(unit));
  if (!apart) return answerFrom(prepared, table, "days");
  if (areFew(prepared)) return answerFrom(prepared, table, "none");
  const few = await answerOfFew(prepared, table);
  if (few) return few;
  // Without a group for each of them there are several rows a day; what has no measure would count every one, whatever it knows.
  const mayBeAlone =
    table.units.every((unit) => question.by.includes(unit)) &&
    question.of.every((sum) => measuresOf(sum).size > 0);
  return mayBeAlone && !question.by.includes("day") && isMasked(prepared)
    ? answerOfAlone(prepared, table)
    : answerFrom(prepared, table, "none");
}

/** Whether the period is short enough for a look at whether its rows are alone. */
function isMasked({ filter: { period } }: Prepared): boolean {
  return period !== null && period.to - period.from < MASKED_DAYS;
}

/** The answer from rows that turn out to be few; null when they are not, or cannot be added up in doubles. */
function answerOfFew(prepared: Prepared, table: FactsTable): Promise<SumsAnswer | null> {
  const { connection, question, rows, filter, manyRows } = prepared;
  const sql = sliceSql({ ...rows, table }, { by: question.by, filter, folding: "none" });
  return answerOf(prepared, [
    async () => {
      const result = await connection.run(`${sql} LIMIT ${manyRows + 1}`);
      return result.rowCount > manyRows ? null : sliceOf(prepared, result);
    },
  ]);
}

/** The answer with the sums of days made by the engine too; null when it cannot, or when not every row is alone. */
function answerOfAlone(prepared: Prepared, table: FactsTable): Promise<SumsAnswer | null> {
  const { connection, rows } = prepared;
  const asked = { ...prepared, rows: { ...rows, table } };
  return answerOf(prepared, [() => sumsOfAlone(connection, asked)]);
}

/** The answer from a table's rows, added up so far. Null when a number among them is beyond the whole numbers of doubles. */
async function answerFrom(
  prepared: Prepared,
  table: FactsTable,
  folding: Folding,
): Promise<SumsAnswer | null> {
  const { connection, question, rows, filter } = prepared;
  const parts = folding === "none" ? await slices(prepared, table) : [filter];
  const read = (part: RowFilter) => async () => {
    const sql = sliceSql({ ...rows, table }, { by: question.by, filter: part, folding });
    return sliceOf(prepared, await connection.run(sql));
  };
  return answerOf(prepared, parts.map(read));
}

/** The answer made of slices, each read when the one before has been added; null as soon as one of them is. */
async function answerOf(
  { catalogue: { dictionaries }, question: { of, by }, turns }: Prepared,
  reads: readonly (() => Promise<SumsSlice | null>)[],
): Promise<SumsAnswer | null> {
  const keys = by.map((key) => (isGrain(key) ? null : dictionaries.dimension(key)));
  const answer = new SumsAnswer(of, keys);
  for (const read of reads) {
    const slice = await read();
    if (!slice) return null;
    await turns.take(answer.add(slice));
  }
  return answer;
}

/** Reads rows that `sliceSql` asked for; null when a number among them is beyond the whole numbers of doubles. */
async function sliceOf(
  { question, rows, sets, turns }: Prepared,
  result: DuckDBMaterializedResult,
): Promise<SumsSlice | null> {
  const keyCount = question.by.length;
  const integerCount = keyCount + (sets.size > 0 ? 3 : 2);
  const { length, integers, doubles } = await readColumns(result, integerCount, turns);
  if (doubles.some((column) => largestOf(column) > Number.MAX_SAFE_INTEGER)) return null;
  const [day = NO_ROWS, lastDay = NO_ROWS, setOf] = integers.slice(keyCount);
  const columns = rows.measures.map((id, index) => [id, doubles[index] ?? NO_NUMBERS] as const);
  return {
    length,
    keys: integers.slice(0, keyCount),
    day,
    lastDay,
    measures: new Map(columns),
    ...(setOf && { joined: { setOf, numbers: sets } }),
  };
}

/** Whether so few days of so few people are asked for that their rows need not be counted to know that they are few. */
function areFew({ filter: { period, where }, manyRows }: Prepared): boolean {
  const people = where.find(({ column }) => column === dimensionName(AGENT));
  if (period === null || !people) return false;
  return people.codes.length * (period.to - period.from + 1) <= manyRows;
}

/** The filter, or if it lets too many rows through, the filter for one span of first days after the other. */
async function slices(prepared: Prepared, table: FactsTable): Promise<readonly RowFilter[]> {
  const { connection, filter, rows } = prepared;
  const { period } = filter;
  if (period === null || areFew(prepared)) return [filter];
  connection.holdMoment();
  const result = await connection.run(countSql({ ...rows, table }, filter));
  const [[total] = []] = await result.getRows();
  const count = Math.ceil(Number(total) / SLICE_ROWS);
  if (count <= 1) return [filter];
  const step = Math.ceil((period.to - period.from + 1) / count);
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
