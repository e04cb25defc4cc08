import { startOfMonth, startOfWeek, type Weekday } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import type { DayRule } from "../mapping/value-schema.ts";
import { patternOf } from "../pattern/pattern.ts";
import { cellText, type Cell } from "../reading/cell.ts";
import type { Row } from "./columns.ts";
import { businessDayOf } from "./local-time.ts";
import { otherDateForm } from "./date-hint.ts";
import { MidnightWatch } from "./midnight-watch.ts";
import { misfit, type Misfit } from "./misfit.ts";
import { momentReader, timeReader } from "./moment-of-cell.ts";

/** What the organisation's settings give where a mapping is silent. */
export interface DayDefaults {
  readonly zone: string;
  readonly dayStartHour: number;
  readonly weekStart: Weekday;
  /** The last day that facts may lie on; left out, any may. */
  readonly latest?: Day;
}

type DayColumn = NonNullable<DayRule["column"]>;

const list = (formats: string | readonly string[] | undefined, otherwise: readonly string[]) =>
  formats === undefined ? otherwise : typeof formats === "string" ? [formats] : formats;

/** The columns a rule takes its date from. */
export function dayColumns({ column }: DayRule): readonly string[] {
  if (column === undefined) return [];
  if (typeof column === "string") return [column];
  return column.filter((part) => typeof part === "string");
}

/** The formats by which a rule reads its dates. */
export function formatsOf(rule: DayRule): readonly string[] {
  return list(rule.format, ["iso"]);
}

/** The first day of the bucket that holds a day. */
function bucketOf(day: Day, grain: Grain, weekStart: Weekday): Day {
  switch (grain) {
    case "day":
      return day;
    case "week":
      return startOfWeek(day, weekStart);
    case "month":
      return startOfMonth(day);
  }
}

const nameOf = (from: DayRule["from"], row: Row) =>
  (from === "sheet" ? row.sheet : row.fileName) ?? "";

function partOf(part: Exclude<DayColumn, string>[number]): (row: Row) => Cell {
  if (typeof part === "string") return (row) => row.cell(part);
  const pattern = patternOf(part.matches ?? ".+");
  return (row) => {
    const name = nameOf(part.from, row);
    return pattern.find(name) ?? name;
  };
}

function columnOf(column: DayColumn): (row: Row) => Cell {
  if (typeof column === "string") return (row) => row.cell(column);
  const parts = column.map(partOf);
  return (row) => {
    const cells = parts.map((read) => read(row));
    return cells.includes(null) ? null : cells.map(cellText).join(" ");
  };
}

/** The cell or name that holds the date. */
function sourceOf(rule: DayRule): (row: Row) => Cell {
  const { column, constant, from, matches } = rule;
  if (constant !== undefined) return () => constant;
  const pattern = patternOf(matches ?? ".+");
  if (column !== undefined) {
    const read = columnOf(column);
    if (matches === undefined) return read;
    return (row) => {
      const cell = read(row);
      return cell === null ? null : (pattern.find(cellText(cell)) ?? cell);
    };
  }
  return (row) => pattern.find(nameOf(from, row));
}

function placeOf(rule: DayRule, row: Row): string {
  if (rule.column !== undefined) {
    return `column “${dayColumns(rule)
      .map((column) => row.origin(column).header)
      .join("”, “")}”`;
  }
  return rule.from === undefined ? "the mapping" : `the ${rule.from}'s name`;
}

const inWords = (format: string) => (format === "iso" ? "iso (as 2024-03-31)" : format);

/** Makes the function that says on which business day, week or month a row lies. */
export function dayOfRow(
  rule: DayRule,
  grain: Grain,
  defaults: DayDefaults,
  midnights: MidnightWatch = new MidnightWatch(),
): (row: Row) => Day | Misfit | null {
  const formats = formatsOf(rule);
  const read = momentReader(formats, rule.language ?? "en", rule.year ?? null);
  const readTime = timeReader(list(rule.time_format, ["HH:mm:ss", "HH:mm", "H:mm:ss", "H:mm"]));
  const otherForm = otherDateForm(formats, rule.language ?? "en", rule.year ?? null);
  const source = sourceOf(rule);
  const hasNames = rule.language === undefined && formats.some((format) => format.includes("MMM"));
  const hint = hasNames ? ", or the `day.language` of its month" : "";
  const cut = {
    zone: rule.zone ?? defaults.zone,
    dayStartHour: rule.starts ?? defaults.dayStartHour,
    writtenIn: rule.written_in ?? null,
  };
  return (row) => {
    const cell = source(row);
    if (cell === null) return null;
    let moment = read(cell);
    if (moment === null) {
      const other = otherForm(cell);
      const cure =
        other === null
          ? `correct it or state another \`day.format\`${hint}`
          : `if all are written ${other} state that as \`day.format\`, else correct it`;
      const message = `“${cellText(cell)}” in ${placeOf(rule, row)} is not a date written ${formats.map(inWords).join(" or ")}: ${cure}.`;
      const [column, another] = dayColumns(rule);
      return misfit("not-a-date", message, another === undefined ? column : undefined);
    }
    if (rule.time !== undefined && row.cell(rule.time) !== null) {
      const time = readTime(row.cell(rule.time));
      if (time === null) {
        const message = `“${cellText(row.cell(rule.time))}” is not a time of day: correct it or state another \`day.time_format\`.`;
        return misfit("not-a-time", message, rule.time);
      }
      const [hour, minute] = [Math.floor(time / 3600), Math.floor((time % 3600) / 60)];
      moment = { ...moment, hour, minute, second: time % 60, hasTime: true };
    }
    const businessDay = businessDayOf(moment, cut);
    midnights.see(moment, businessDay);
    const day = bucketOf(businessDay, grain, defaults.weekStart);
    if (defaults.latest === undefined || day <= defaults.latest) return day;
    const message = `“${cellText(cell)}” in ${placeOf(rule, row)} lies ahead, after ${defaults.latest}: correct it, or check \`day.format\`.`;
    return misfit("day-ahead", message, dayColumns(rule)[0]);
  };
}
