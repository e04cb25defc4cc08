import { monthSql } from "./bucket.ts";
import { FACTS, PRESENCE } from "./facts-tables.ts";
import { dimensionName } from "./names.ts";
import { daysSql, integer, type DayRange } from "./row-filter.ts";

const DIMENSIONS = PRESENCE.dimensions.map(dimensionName).join(", ");

/** SQL that makes presence agree again with the facts that begin within some days. */
export function refreshPresenceSql(days: DayRange): readonly string[] {
  return replaceMonths(days, factsSql(inMonths(monthSql("day"), days)));
}

/** SQL that adds to presence the facts of a batch that begin within some days and took nobody's place. */
export function extendPresenceSql(days: DayRange, batch: number): readonly string[] {
  const before = `SELECT month, ${DIMENSIONS}, first_day, last_day FROM ${PRESENCE.name}`;
  const added = factsSql(`${daysSql(days)} AND batch = ${integer(batch)}`);
  return replaceMonths(days, `${before} WHERE ${inMonths("month", days)} UNION ALL ${added}`);
}

/** SQL that puts rows in the place of those of the months in which some days lie. */
function replaceMonths(days: DayRange, rows: string): readonly string[] {
  return [
    `CREATE TEMP TABLE present AS
      SELECT month, ${DIMENSIONS}, min(first_day) AS first_day, max(last_day) AS last_day
      FROM (${rows}) GROUP BY ALL`,
    `DELETE FROM ${PRESENCE.name} WHERE ${inMonths("month", days)}`,
    `INSERT INTO ${PRESENCE.name} BY NAME FROM present ORDER BY month, ${PRESENCE.units.map(dimensionName).join(", ")}`,
    "DROP TABLE present",
  ];
}

function factsSql(condition: string): string {
  return `SELECT ${monthSql("day")} AS month, ${DIMENSIONS}, day AS first_day, last_day
    FROM ${FACTS.name} WHERE ${condition}`;
}

function inMonths(month: string, { from, to }: DayRange): string {
  return `${month} BETWEEN ${monthSql(integer(from))} AND ${monthSql(integer(to))}`;
}
