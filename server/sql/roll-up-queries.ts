import type { MeasureId } from "#src/domain/ids.ts";
import { monthSql } from "./bucket.ts";
import { FACTS, joinedRowsOf, ROLL_UPS, smallestTable, type RollUp } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { STAGED } from "./restate.ts";
import { daysSql, integer, type DayRange } from "./row-filter.ts";

/** SQL that makes the roll-ups agree again with the facts that begin on the days of the staged batch. */
export function refreshRollUpsSql(
  days: DayRange,
  measures: readonly MeasureId[],
): readonly string[] {
  // From large to small: each is made from the next larger one that has its dimensions.
  const changed = `${daysSql(days)} AND day IN (SELECT day FROM ${STAGED})`;
  return ROLL_UPS.toReversed().flatMap((rollUp) => {
    const larger = smallestTable(rollUp.dimensions, ROLL_UPS.slice(ROLL_UPS.indexOf(rollUp) + 1));
    return [
      `DELETE FROM ${rollUp.name} WHERE ${changed}`,
      insertRollUp(rollUp, measures, `${larger.name} WHERE ${changed}`),
    ];
  });
}

/**
 * SQL that adds to the roll-ups the facts of a batch that begin within some days and took nobody's place. A batch has rows
 * of its own there, which are summed anyway.
 */
export function extendRollUpsSql(
  days: DayRange,
  measures: readonly MeasureId[],
  batch: number,
): readonly string[] {
  const added = `${FACTS.name} WHERE ${daysSql(days)} AND batch = ${integer(batch)}`;
  return ROLL_UPS.map((rollUp) => insertRollUp(rollUp, measures, added));
}

/** SQL that adds up the joined rows that meet a condition. The roll-ups must not hold them yet. */
export function rollUpJoinedSql(
  condition: string,
  measures: readonly MeasureId[],
): readonly string[] {
  const rows = `${joinedRowsOf(FACTS).name} WHERE ${condition}`;
  return ROLL_UPS.map((rollUp) => insertRollUp(joinedRowsOf(rollUp), measures, rows));
}

function insertRollUp(rollUp: RollUp, measures: readonly MeasureId[], from: string): string {
  const { name, units, dimensions } = rollUp;
  const key = ["day", "last_day", "known", ...dimensions.map(dimensionName)].join(", ");
  const sums = measures.map(measureName).map((column) => `sum(${column}) AS ${column}`);
  return `INSERT INTO ${name} BY NAME SELECT ${[key, ...sums].join(", ")} FROM ${from}
    GROUP BY ${key} ORDER BY ${[monthSql("day"), ...units.map(dimensionName), "day"].join(", ")}`;
}
