import type { DuckDBConnection } from "@duckdb/node-api";
import type { MeasureId } from "#src/domain/ids.ts";
import { CHANGED_DAYS, refreshSql } from "../../sql/roll-up-queries.ts";
import type { DayRange } from "../../sql/row-filter.ts";

/** Makes roll-ups and presence agree again with the facts that begin on some days: SQL for a column `day`, within a range. */
export async function refreshRollUps(
  connection: DuckDBConnection,
  daysSql: string,
  range: DayRange,
  measures: Iterable<MeasureId>,
): Promise<void> {
  await connection.run(`CREATE TEMP TABLE ${CHANGED_DAYS} AS ${daysSql}`);
  for (const statement of refreshSql(range, [...measures])) await connection.run(statement);
  await connection.run(`DROP TABLE ${CHANGED_DAYS}`);
}
