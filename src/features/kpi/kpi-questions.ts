import type { InputOf } from "#src/api/address.ts";
import type { Grain } from "#src/domain/period.ts";
import { lookBack } from "#src/domain/look-back.ts";

/** One KPI of one subject, under the page's conditions. */
export interface KpiQuestion {
  readonly level: string;
  readonly id: string;
  readonly kpi: string;
  readonly where?: string[];
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What the process strip asks: at a grain, from as far back as its usual variation needs. */
export function trendQuestion(question: KpiQuestion, days: Days, grain: Grain): InputOf<"trend"> {
  return { ...question, grain, period: lookBack(days, grain) };
}

/** What the parts of the chosen period ask. */
export function breakdownQuestion(
  question: KpiQuestion,
  period: string,
  by: string,
): InputOf<"breakdown"> {
  return { ...question, by, period };
}

/** What the calendar asks: the days of as many weeks as the strip by week shows. */
export function calendarQuestion(
  { level, id, ...question }: KpiQuestion,
  days: Days,
): InputOf<"heatmap"> {
  const period = lookBack(days, "week");
  return { ...question, rows: level, within: `${level}:${id}`, columns: "day", period };
}
