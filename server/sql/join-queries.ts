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
  const others = dimensions.map(dimensionName).filter((name) => name !== AGENT_COLUMN);
  const whole = columns.map((column) => `${column} IS NOT NULL`).join(" AND ");
  const blank = measures.map(
    (id, at) => `bool_or(${givesSql(id)}) AND count(${columns[at]}) < count(*)`,
  );
  const ofSource = [
    `bool_or(${whole}) OR (${blank.join(") OR (")}) AS barred`,
    ...columns.map((column) => `sum(${column}) AS ${column}`),
    ...others.map((column) => `min(nullif(${column}, -1)) AS ${column}`),
    ...others.map((column) => `max(${column}) AS last_${column}`),
  ];
  const sums = columns.map((column) => `sum(part.${column})`);
  const ofCell = [
    `${integer(number)} AS known`,
    ...columns.map((column, at) => `${sums[at]} AS ${column}`),
    ...others.map((column) => `${agreedSql(`part.${column}`, `last_${column}`)} AS ${column}`),
  ];
  const exact = sums.map((sum) => `abs(${sum}) <= ${integer(Number.MAX_SAFE_INTEGER)}`);
  // A source that says nothing of the set has no part in the row, and so no say in where it belongs.
  return `INSERT INTO ${joinedRowsOf(FACTS).name} BY NAME
    SELECT ${CELL}, ${ofCell.join(", ")}
    FROM (SELECT ${CELL}, ${ofSource.join(", ")} FROM ${FACTS.name}
      WHERE ${condition} AND ${AGENT_COLUMN} >= 0 GROUP BY ${CELL}, source) AS part
    WHERE barred OR coalesce(${columns.join(", ")}) IS NOT NULL
    GROUP BY ${CELL} HAVING NOT bool_or(barred) AND ${exact.join(" AND ")}
    ORDER BY ${monthSql("day")}, ${AGENT_COLUMN}, day`;
}

/** The one code there is between the least and the greatest; -1 where there are none or several. */
function agreedSql(least: string, greatest: string): string {
  return `CASE WHEN min(${least}) = max(${greatest}) THEN min(${least}) ELSE -1 END`;
}

/** The condition that the batch which a fact came with has any value for a measure. */
function givesSql(measure: MeasureId): string {
  return `batch IN (SELECT sequence FROM applied WHERE list_contains(string_split(measures, ' '), '${measure}'))`;
}
