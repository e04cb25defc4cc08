import { useSession } from "#src/api/session.ts";
import type { Session } from "#src/contract/session.ts";
import { day } from "#src/domain/calendar.ts";
import type { Calendar } from "#src/domain/period.ts";

/** Today and the start of the week as the organisation counts them. */
export function calendarOf({ today, organisation }: Session): Calendar {
  return { today: day(today), weekStart: organisation.weekStart };
}

/** The same for the session that looks. */
export function useCalendar(): Calendar {
  return calendarOf(useSession());
}
