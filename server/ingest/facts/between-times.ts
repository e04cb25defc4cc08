import type { BetweenRule } from "../mapping/measure-schema.ts";
import { cellText, type Cell } from "../reading/cell.ts";
import { MILLIONTHS } from "./amount.ts";
import type { Row } from "../rows/columns.ts";
import { instantOf } from "../rows/local-time.ts";
import { misfit, type Misfit } from "../rows/misfit.ts";
import { momentReader } from "../rows/moment-of-cell.ts";

/** The zone of times without an offset decides how long an hour is in which the clocks change. */
export type ElapsedOf = (row: Row) => number | Misfit | "blank" | "negative";

/** Makes the function that gives the seconds from one time of a row to another, in millionths. */
export function elapsedOf({ between, format = "iso" }: BetweenRule, zone: string): ElapsedOf {
  const formats = typeof format === "string" ? [format] : format;
  const read = momentReader(formats, "en", null);
  const instantIn = (cell: Cell, column: string): number | Misfit => {
    const moment = read(cell);
    if (moment?.hasTime === true) return instantOf(moment, zone);
    const message = `“${cellText(cell)}” is not a date and time written ${formats.join(" or ")}: correct it or state another \`format\`.`;
    return misfit("not-a-time", message, column);
  };
  const [first, second] = between;
  return (row) => {
    const [start, end] = [row.cell(first), row.cell(second)];
    if (start === null || end === null) return "blank";
    const [from, to] = [instantIn(start, first), instantIn(end, second)];
    if (typeof from !== "number") return from;
    if (typeof to !== "number") return to;
    return to < from ? "negative" : ((to - from) / 1000) * MILLIONTHS;
  };
}
