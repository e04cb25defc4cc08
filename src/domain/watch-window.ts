import { addDays, daysBetween, startOfWeek } from "./calendar.ts";
import type { Calendar, Period } from "./period.ts";

/** A shorter period shows what happened on a few days, not that anything changed: weekdays differ, and so do moods. */
const LEAST_DAYS = 7;

/** Half a year: long enough to know how much weeks vary, short enough to be the same work still. */
const BASELINE_WEEKS = 26;

/** Which days a list of changes holds against which. */
export interface WatchWindow {
  /** The days in question: those asked for, or the seven up to their end where they are fewer. */
  readonly period: Period;
  /** Whether the period had to be made longer. */
  readonly lengthened: boolean;
  /** The whole weeks before the week in which the period begins. */
  readonly baseline: Period;
  /** The baseline and every later week that is over by the period's end; no week is cut. */
  readonly weeks: Period;
}

/**
 * The period of a list of changes, and the 26 whole weeks before it that show how much weeks vary. The days between the last of them and
 * a period that begins within a week belong to neither.
 */
export function watchWindow(
  asked: Period,
  { weekStart }: Pick<Calendar, "weekStart">,
): WatchWindow {
  const lengthened = daysBetween(asked.from, asked.to) + 1 < LEAST_DAYS;
  const period = lengthened ? { from: addDays(asked.to, 1 - LEAST_DAYS), to: asked.to } : asked;
  const begins = startOfWeek(period.from, weekStart);
  const baseline = { from: addDays(begins, -7 * BASELINE_WEEKS), to: addDays(begins, -1) };
  const over = addDays(startOfWeek(addDays(period.to, 1), weekStart), -1);
  return { period, lengthened, baseline, weeks: { from: baseline.from, to: over } };
}
