import { AGENT } from "#src/domain/dimensions.ts";
import { sumsTable } from "../../columns/sums-table.ts";
import { HEADS, type HeadsQuestion, type SumsTable, type WeekStart } from "../../metrics-store.ts";
import { FACTS } from "../../sql/facts-tables.ts";
import { headsSql } from "../../sql/heads-query.ts";
import { isGrain } from "../../sums-question.ts";
import type { Reading } from "./connections.ts";
import { requireNames, type Catalogue } from "./catalogue.ts";
import { numberedSets } from "./joined-facts.ts";
import { readColumns } from "./read-columns.ts";
import { Turns } from "../../turns/turns.ts";
import { rowFilter } from "./row-filter.ts";

const NO_CODES = new Int32Array(0);
const NO_COUNTS = new Float64Array(0);

/** Counts the people behind each group of facts and joined rows. */
export async function duckdbHeads(
  connection: Reading,
  catalogue: Catalogue,
  question: HeadsQuestion,
  weekStart: WeekStart,
): Promise<SumsTable> {
  const { by, where } = question;
  const dimensions = [
    ...by.flatMap((key) => (isGrain(key) ? [] : [key])),
    ...where.map(({ dimension }) => dimension),
  ];
  requireNames(catalogue, { measures: [], dimensions });
  const { dictionaries } = catalogue;
  const filter = { ...rowFilter(dictionaries, question), within: by.filter(isGrain), weekStart };
  const joined = numberedSets(catalogue).map(({ number }) => number);
  const rows = { table: FACTS, dimensions: [AGENT, ...dimensions], measures: [], joined };
  const result = await connection.run(
    headsSql(rows, { by, filter, enough: question.enough ?? null }),
  );
  const turns = new Turns();
  const { length, integers, doubles } = await readColumns(result, by.length, turns);
  const keys = by.map((key, at) => ({
    dictionary: isGrain(key) ? null : dictionaries.dimension(key),
    codes: integers[at] ?? NO_CODES,
  }));
  return turns.take(sumsTable(length, keys, new Map([[HEADS, doubles[0] ?? NO_COUNTS]])));
}
