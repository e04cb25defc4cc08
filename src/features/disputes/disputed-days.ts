import type { Dispute } from "#src/contract/dispute.ts";
import { day, lastDayOfGrain } from "#src/domain/calendar.ts";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";

/** The days that a row covers. */
export function daysOfRow({ day: first, grain }: NonNullable<Dispute["row"]>): {
  readonly from: string;
  readonly to: string;
} {
  return { from: first, to: lastDayOfGrain(day(first), grain) };
}

/** Writes what a dispute is about: the days of the figure, or the day, queue and source of the row. */
export function useDisputedDays(): (dispute: Pick<Dispute, "period" | "row">) => string {
  const { locale } = useNumberStyle();
  return ({ period, row }) => {
    if (row === null) return formatDays(period, locale);
    const { from, to } = daysOfRow(row);
    const days = from === to ? formatDay(from, "dated", locale) : formatDays({ from, to }, locale);
    return [days, row.queue, row.source].filter(Boolean).join(" · ");
  };
}
