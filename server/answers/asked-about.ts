import type { Subject } from "#src/domain/ids.ts";
import type { Calendar, Period } from "#src/domain/period.ts";
import type { Condition, Watermark } from "../metrics-store.ts";
import { conditionsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { requirePeriod } from "./grain-shown.ts";
import { calendarOf, conditionsAsked, periodAsked } from "./asked.ts";

/** What a question about a subject and a period comes down to. */
export interface AskedAbout {
  readonly watermark: Watermark;
  readonly calendar: Calendar;
  readonly period: Period;
  /** The conditions of `where` alone. */
  readonly conditions: readonly Condition[];
  /** Those that pick the subject's facts, and those of `where`. */
  readonly where: readonly Condition[];
}

/** Reads a question. Throws not-found for a subject out of scope, before it says anything about the rest. */
export async function askedAbout(
  context: RouteContext,
  subject: Subject,
  input: { readonly period: string; readonly where?: readonly string[] | undefined },
): Promise<AskedAbout> {
  await context.metrics.require(subject);
  const watermark = await context.metrics.watermark();
  const calendar = calendarOf(context);
  const conditions = conditionsAsked(input.where, watermark);
  const period = periodAsked(input.period, calendar);
  requirePeriod(context, period);
  return {
    watermark,
    calendar,
    period,
    conditions,
    where: [...conditionsOf(subject), ...conditions],
  };
}
