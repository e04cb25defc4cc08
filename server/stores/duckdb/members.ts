import { dayOf } from "#src/domain/calendar.ts";
import { LACKING } from "../../columns/dictionary.ts";
import { allRows } from "../../columns/pick.ts";
import { remembered } from "../../columns/remembered.ts";
import type { Member, MembersQuestion } from "../../metrics-store.ts";
import { membersSql } from "../../sql/members-query.ts";
import type { Reading } from "./connections.ts";
import { requireNames, type Catalogue } from "./catalogue.ts";
import { readColumns } from "./read-columns.ts";
import { rowFilter } from "./row-filter.ts";

const NO_CODES = new Int32Array(0);

/** Answers a question for the values of a dimension. */
export async function duckdbMembers(
  connection: Reading,
  catalogue: Catalogue,
  question: MembersQuestion,
): Promise<readonly Member[]> {
  const { dimension, where } = question;
  const dimensions = [dimension, ...where.map((condition) => condition.dimension)];
  requireNames(catalogue, { measures: [], dimensions });
  const filter = { ...rowFilter(catalogue.dictionaries, question), within: [], weekStart: 1 };
  const result = await connection.run(membersSql({ dimension, dimensions, filter }));
  const { length, integers } = await readColumns(result, 3);
  const [codes = NO_CODES, firstDays = NO_CODES, lastDays = NO_CODES] = integers;
  const dictionary = catalogue.dictionaries.dimension(dimension);
  const dayText = remembered(dayOf);
  const ranks = dictionary.rankAll(codes);
  const order = allRows(length).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return Array.from(order, (row) => ({
    id: dictionary.textOf(codes[row] ?? LACKING) ?? "",
    firstDay: dayText(firstDays[row] ?? 0),
    lastDay: dayText(lastDays[row] ?? 0),
  }));
}
