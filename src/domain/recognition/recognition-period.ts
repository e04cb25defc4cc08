import { addDays, addMonths, daysBetween, startOfMonth, startOfQuarter } from "../calendar.ts";
import type { Day } from "../ids.ts";
import type { Period } from "../period.ts";
import type { BadgeGrain } from "./badges/badge.ts";
import type { Stretch } from "./history.ts";

/** A calendar month or quarter made of whole weeks: those whose last day lies in it. */
export interface RecognitionPeriod extends Period {
  readonly grain: BadgeGrain;
  /** `2026-10` or `2026-Q4`. */
  readonly id: string;
  /** Weeks it has: four or five, or thirteen or fourteen. */
  readonly weeks: number;
}

/** The period that the week belongs to. `weekFrom` is its first day. */
export function periodOfWeek(weekFrom: Day, grain: BadgeGrain): RecognitionPeriod {
  const weekTo = addDays(weekFrom, 6);
  const begins = startOf(weekTo, grain);
  const next = addMonths(begins, grain === "month" ? 1 : 3);
  const back = (limit: Day) => {
    // The first of the weeks like this one that ends on or after a day.
    const shift = Math.ceil(daysBetween(weekTo, limit) / 7) * 7;
    return addDays(weekTo, shift);
  };
  const firstEnd = back(begins);
  const from = addDays(firstEnd, -6);
  const to = addDays(back(next), -7);
  const weeks = (daysBetween(from, to) + 1) / 7;
  return { grain, id: idOf(begins, grain), from, to, weeks };
}

/** The weeks of a period by their places among consecutive weeks; null where its first week is not among them. */
export function stretchOf(period: RecognitionPeriod, weeks: readonly Day[]): Stretch | null {
  const from = weeks.indexOf(period.from);
  if (from < 0) return null;
  return { from, to: Math.min(from + period.weeks, weeks.length) - 1 };
}

function startOf(of: Day, grain: BadgeGrain): Day {
  return grain === "month" ? startOfMonth(of) : startOfQuarter(of);
}

function idOf(begins: Day, grain: BadgeGrain): string {
  const [year, month] = [begins.slice(0, 4), begins.slice(5, 7)];
  return grain === "month" ? `${year}-${month}` : `${year}-Q${(Number(month) + 2) / 3}`;
}
