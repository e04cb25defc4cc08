import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import { measureSet, setName } from "../../columns/measure-set.ts";
import { allRows } from "../../columns/pick.ts";
import { readFacts } from "../../columns/read-facts.ts";
import type { FactsPage, FactsQuestion } from "../../metrics-store.ts";
import { evidenceCountSql, evidenceSql } from "../../sql/evidence-query.ts";
import { measureName } from "../../sql/names.ts";
import type { Reading } from "./connections.ts";
import { requireNames, type Catalogue } from "./catalogue.ts";
import { numberedSets } from "./joined-facts.ts";
import { readColumns } from "./read-columns.ts";
import { rowFilter } from "./row-filter.ts";

const NO_CODES = new Int32Array(0);
const NO_NUMBERS = new Float64Array(0);

/** Answers a question for the fact rows themselves. */
export async function duckdbFacts(
  connection: Reading,
  catalogue: Catalogue,
  question: FactsQuestion,
): Promise<FactsPage> {
  const { measures, where } = question;
  const dimensions = [...new Set([AGENT, QUEUE, ...question.dimensions])];
  const conditions = where.map(({ dimension }) => dimension);
  const knownAny = question.knownAny;
  const names = { measures: [...measures, ...(knownAny ?? [])] };
  requireNames(catalogue, { ...names, dimensions: [...dimensions, ...conditions] });
  const filter = {
    ...rowFilter(catalogue.dictionaries, question),
    ...(knownAny && { knownAny: knownAny.map(measureName) }),
    within: [],
    weekStart: 1,
  };
  const about = setName(measureSet(knownAny ?? []));
  const set = numberedSets(catalogue).find(({ measures: of }) => setName(of) === about);
  const asked = { ...question, dimensions, filter, joined: set?.number ?? null };
  connection.holdMoment();
  const counted = await connection.run(evidenceCountSql(asked));
  const [[total, joined] = []] = await counted.getRows();

  const result = await connection.run(evidenceSql(asked, catalogue.watermark));
  const { length, integers, doubles } = await readColumns(result, 4 + dimensions.length);
  const [day = NO_CODES, lastDay = NO_CODES, source = NO_CODES, ...codes] = integers;
  const [batch = NO_NUMBERS, sourceRows = NO_NUMBERS, ...values] = doubles;
  const { dictionaries } = catalogue;
  const table = {
    length,
    day,
    lastDay,
    source: { dictionary: dictionaries.source, codes: source },
    dimensions: new Map(
      dimensions.map((id, index) => [
        id,
        { dictionary: dictionaries.dimension(id), codes: codes[index] ?? NO_CODES },
      ]),
    ),
    measures: new Map(measures.map((id, index) => [id, values[index] ?? NO_NUMBERS])),
    batch,
    sourceRows,
  };
  const isJoined = codes[dimensions.length] ?? NO_CODES;
  return {
    total: Number(total),
    joined: Number(joined),
    rows: readFacts(table, allRows(length), question, (row) => isJoined[row] === 1),
  };
}
