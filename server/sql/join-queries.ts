import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { monthSql } from "./bucket.ts";
import { FACTS, joinedRowsOf, ROLL_UPS } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { integer } from "./row-filter.ts";

const JOINED_TABLES = [FACTS, ...ROLL_UPS].map(joinedRowsOf);
const AGENT_COLUMN = dimensionName(AGENT);

/** The columns that rows of one agent's day, week or month agree in. */
export const CELL = ["day", "last_day", AGENT_COLUMN].join(", ");

/** SQL that removes the joined rows that meet a condition, from the roll-ups too. */
export function dropJoinedSql(condition: string): readonly string[] {
  return JOINED_TABLES.map(({ name }) => `DELETE FROM ${name} WHERE ${condition}`);
}

/** A set of measures that rows are joined for. */
export interface NumberedSet {
  readonly measures: readonly MeasureId[];
  /** What the rows have in place of a code of what they know: below 0. */
  readonly number: number;
}

/** SQL that makes the joined rows of one set from the facts that meet a condition; `dimensions` are all there are. */
export function joinSql(
  { measures, number }: NumberedSet,
  dimensions: readonly DimensionId[],
  condition: string,
): string {
  const columns = measures.map(measureName);
  const known = columns.map((column) => `${column} IS NOT NULL`);
  const others = dimensions.map(dimensionName).filter((name) => name !== AGENT_COLUMN);
  const saidOnly = (column: string) => `FILTER (${column} >= 0 AND (${known.join(" OR ")}))`;
  const list = (parts: readonly string[]) => parts.join(", ");
  return `INSERT INTO ${joinedRowsOf(FACTS).name} BY NAME
    WITH of_source AS (
      SELECT ${CELL}, bool_or(${known.join(" AND ")}) AS whole,
        ${list(measures.map((id, at) => `bool_or(${givesSql(id)}) AND count(${columns[at]}) < count(*) AS blank_${at}`))},
        ${list(columns.map((column, at) => `sum(${column}) AS sum_${at}`))},
        ${list(others.flatMap((column, at) => ["min", "max"].map((end) => `${end}(${column}) ${saidOnly(column)} AS ${end}_${at}`)))}
      FROM ${FACTS.name} WHERE ${condition} AND ${AGENT_COLUMN} >= 0 GROUP BY ${CELL}, source)
    SELECT ${CELL}, ${integer(number)} AS known,
      ${list(columns.map((column, at) => `sum(sum_${at}) AS ${column}`))},
      ${list(others.map((column, at) => `CASE WHEN min(min_${at}) = max(max_${at}) THEN min(min_${at}) ELSE -1 END AS ${column}`))}
    FROM of_source GROUP BY ${CELL}
    HAVING NOT bool_or(${["whole", ...columns.map((_, at) => `blank_${at}`)].join(" OR ")})
      AND ${columns.map((_, at) => `abs(sum(sum_${at})) <= ${integer(Number.MAX_SAFE_INTEGER)}`).join(" AND ")}
    ORDER BY ${monthSql("day")}, ${AGENT_COLUMN}, day`;
}

/** The condition that the batch which a fact came with has any value for a measure. */
function givesSql(measure: MeasureId): string {
  return `batch IN (SELECT sequence FROM applied WHERE list_contains(string_split(measures, ' '), '${measure}'))`;
}
