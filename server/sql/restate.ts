import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import { FACTS } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { daysSql, integer, type DayRange } from "./row-filter.ts";

/** The table of a batch's rows while it is applied: the columns it has, in order, its measures as doubles, NaN if unknown. */
export const STAGED = "staged";

/** What the rows of a batch have in common. */
export interface BatchRows {
  readonly sequence: number;
  /** The code of the source. */
  readonly source: number;
  readonly begins: DayRange;
}

const KEY = ["day", "last_day", dimensionName(AGENT), dimensionName(QUEUE)];
const SAME_KEY = KEY.map((column) => `${STAGED}.${column} = ${FACTS.name}.${column}`).join(" AND ");

/** SQL that drops the staged rows whose key a newer batch holds. */
export function dropOutdatedSql(batch: BatchRows): string {
  return `DELETE FROM ${STAGED} WHERE EXISTS (FROM ${FACTS.name}
    WHERE ${SAME_KEY} AND ${stored(batch)} AND batch > ${integer(batch.sequence)})`;
}

/** SQL that removes the facts of older batches whose key is staged. */
export function dropRestatedSql(batch: BatchRows): string {
  return `DELETE FROM ${FACTS.name}
    WHERE ${stored(batch)} AND EXISTS (FROM ${STAGED} WHERE ${SAME_KEY})`;
}

/** SQL that makes facts of the staged rows, in their order. */
export function insertStagedSql(batch: BatchRows, measures: readonly MeasureId[]): string {
  const known = measures
    .map(measureName)
    .map((column) => `nullif(${column}, 'NaN'::DOUBLE)::BIGINT AS ${column}`);
  const columns = known.length === 0 ? "*" : `* REPLACE (${known.join(", ")})`;
  return `INSERT INTO ${FACTS.name} BY NAME SELECT ${columns},
    ${integer(batch.source)} AS source, ${integer(batch.sequence)} AS batch FROM ${STAGED}`;
}

function stored({ source, begins }: BatchRows): string {
  return `source = ${integer(source)} AND ${daysSql(begins)}`;
}
