import { dayNumber } from "#src/domain/calendar.ts";
import { FACTS } from "../../sql/facts-tables.ts";
import { dimensionName, measureName } from "../../sql/names.ts";
import { integer } from "../../sql/row-filter.ts";
import type { Reading } from "./connections.ts";
import type { Catalogue } from "./catalogue.ts";

/** Most questions are about the last quarter. */
const RECENT_DAYS = 90;

/** Reads the recent facts once: the first touch of a block on disk takes several times as long as the next. */
export async function touchRecentFacts(
  connection: Reading,
  { watermark, dimensions, measures }: Catalogue,
): Promise<void> {
  if (watermark.lastDay === null) return;
  const first = dayNumber(watermark.lastDay) - RECENT_DAYS + 1;
  const columns = [...[...dimensions].map(dimensionName), ...[...measures].map(measureName)];
  const sums = columns.map((column) => `sum(${column})`).join(", ");
  await connection.run(`SELECT ${sums} FROM ${FACTS.name} WHERE day >= ${integer(first)}`);
}
