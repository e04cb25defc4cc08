import type { MeasureId } from "#src/domain/ids.ts";
import { bucketSql } from "./bucket.ts";
import { FACTS, PRESENCE, ROLL_UPS, smallestTable, type RollUp } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { integer, type DayRange } from "./row-filter.ts";

/** The table with the first days of the facts that have changed. */
export const CHANGED_DAYS = "changed_days";

const MONTH = bucketSql("month", "day", 1);

/** SQL that makes roll-ups and presence agree again with the facts that begin on the changed days, all within a range. */
export function refreshSql(range: DayRange, measures: readonly MeasureId[]): readonly string[] {
  // From large to small: each is made from the next larger one that has its dimensions.
  const rollUps = ROLL_UPS.toReversed().flatMap((rollUp) => refreshRollUp(rollUp, range, measures));
  return [...rollUps, ...refreshPresence(range)];
}

function refreshRollUp(
  rollUp: RollUp,
  range: DayRange,
  measures: readonly MeasureId[],
): readonly string[] {
  const { name, unit, dimensions } = rollUp;
  const larger = smallestTable(dimensions, ROLL_UPS.slice(ROLL_UPS.indexOf(rollUp) + 1));
  const key = ["day", "last_day", "known", ...dimensions.map(dimensionName)].join(", ");
  const sums = measures.map(measureName).map((column) => `sum(${column}) AS ${column}`);
  const changed = `${within("day", range)} AND day IN (FROM ${CHANGED_DAYS})`;
  return [
    `DELETE FROM ${name} WHERE ${changed}`,
    `INSERT INTO ${name} BY NAME SELECT ${[key, ...sums].join(", ")}
      FROM ${larger.name} WHERE ${changed} GROUP BY ${key}
      ORDER BY ${MONTH}, ${dimensionName(unit)}, day`,
  ];
}

function refreshPresence(range: DayRange): readonly string[] {
  const { name, unit, dimensions } = PRESENCE;
  const columns = dimensions.map(dimensionName).join(", ");
  const [from, to] = [range.from, range.to].map((day) => bucketSql("month", integer(day), 1));
  const months = `(SELECT ${MONTH} FROM ${CHANGED_DAYS})`;
  return [
    `DELETE FROM ${name} WHERE month IN ${months}`,
    `INSERT INTO ${name} BY NAME
      SELECT ${MONTH} AS month, ${columns}, min(day) AS first_day, max(last_day) AS last_day
      FROM ${FACTS.name} WHERE day BETWEEN ${from} AND ${to} + 30 AND ${MONTH} IN ${months}
      GROUP BY ALL ORDER BY month, ${dimensionName(unit)}`,
  ];
}

function within(column: string, { from, to }: DayRange): string {
  return `${column} BETWEEN ${integer(from)} AND ${integer(to)}`;
}
