import { addDays, day } from "./calendar.ts";
import type { Day } from "./ids.ts";

/** Making a formatter costs some hundred times what using it does, and an import asks for millions of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat("en-US-u-ca-iso8601", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
    });
  } catch {
    throw new RangeError(`“${zone}” is not a time zone: use an IANA name such as Europe/Berlin`);
  }
  formatters.set(zone, made);
  return made;
}

/**
 * The business day an instant belongs to: the local date in the zone, or the one before while the local clock shows an
 * hour under `dayStartHour` (0–23). Because it reads the local clock, days of 23 and 25 hours are whole days.
 * Throws a RangeError for an unknown zone and for an invalid date.
 */
export function businessDayAt(
  instant: Date,
  { zone, dayStartHour }: { readonly zone: string; readonly dayStartHour: number },
): Day {
  const part: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value;
  const date = day(`${(part["year"] ?? "").padStart(4, "0")}-${part["month"]}-${part["day"]}`);
  return Number(part["hour"]) < dayStartHour ? addDays(date, -1) : date;
}
