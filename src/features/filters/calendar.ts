import { useSession } from "#src/api/session.ts";
import { day } from "#src/domain/calendar.ts";
import type { Calendar } from "#src/domain/period.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Today and the start of the week as the organisation counts them. */
export function useCalendar(): Calendar {
  const { today, organisation } = useSession();
  const weekStart = WEEKDAYS.find((weekday) => weekday === organisation.weekStart) ?? 1;
  return { today: day(today), weekStart };
}
