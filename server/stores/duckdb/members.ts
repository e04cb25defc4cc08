import type { DuckDBConnection } from "@duckdb/node-api";
import { dayOf } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import type { Member, MembersQuestion } from "../../metrics-store.ts";
import { membersSql } from "../../sql/members-query.ts";
import { requireNames, type Catalogue } from "./catalogue.ts";
import { readColumns } from "./read-columns.ts";
import { rowFilter } from "./row-filter.ts";

/** Answers a question for the values of a dimension. */
export async function duckdbMembers(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  question: MembersQuestion,
): Promise<readonly Member[]> {
  const { dimension, where } = question;
  const dimensions = [dimension, ...where.map((condition) => condition.dimension)];
  requireNames(catalogue, { measures: [], dimensions });
  const filter = { ...rowFilter(catalogue.dictionaries, question), within: [], weekStart: 1 };
  const result = await connection.run(membersSql({ dimension, dimensions, filter }));
  const { integers } = await readColumns(result, 3);
  const [codes = [], firstDays = [], lastDays = []] = integers;
  const dictionary = catalogue.dictionaries.dimension(dimension);
  return Array.from(codes, (code, row) => ({
    id: dictionary.textOf(code) ?? "",
    firstDay: dayOf(firstDays[row] ?? 0),
    lastDay: dayOf(lastDays[row] ?? 0),
  })).toSorted((a, b) => compareCodePoints(a.id, b.id));
}
