import type { InTimeRule } from "../mapping/measure-schema.ts";
import { cellText, type Cell } from "../reading/cell.ts";
import type { Row } from "../rows/columns.ts";
import type { Moment } from "../rows/date-format.ts";
import { businessDayOf, instantOf } from "../rows/local-time.ts";
import { misfit, type Misfit } from "../rows/misfit.ts";
import { momentReader } from "../rows/moment-of-cell.ts";

/** The zone that times without an offset are written in, and the one that cuts days. */
export interface Zones {
  readonly written: string;
  readonly days: string;
}

/**
 * Makes the function that says whether what was done was done when it was due. Where either has no time of day, the days
 * are compared.
 */
export function inTimeOf(
  { in_time: columns, format = "iso" }: InTimeRule,
  { written, days }: Zones,
): (row: Row) => boolean | Misfit | "blank" {
  const formats = typeof format === "string" ? [format] : format;
  const read = momentReader(formats, "en", null);
  const momentIn = (cell: Cell, column: string): Moment | Misfit => {
    const message = `“${cellText(cell)}” is not a date written ${formats.join(" or ")}: correct it or state another \`format\`.`;
    return read(cell) ?? misfit("not-a-date", message, column);
  };
  const dayOf = (moment: Moment) =>
    businessDayOf(moment, { zone: days, dayStartHour: 0, writtenIn: written });
  const [doneColumn, dueColumn] = columns;
  return (row) => {
    const [doneCell, dueCell] = [row.cell(doneColumn), row.cell(dueColumn)];
    if (doneCell === null || dueCell === null) return "blank";
    const [done, due] = [momentIn(doneCell, doneColumn), momentIn(dueCell, dueColumn)];
    if ("rule" in done) return done;
    if ("rule" in due) return due;
    if (!done.hasTime || !due.hasTime) return dayOf(done) <= dayOf(due);
    return instantOf(done, written) <= instantOf(due, written);
  };
}
