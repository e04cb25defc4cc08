import { useLingui } from "@lingui/react/macro";
import { formatDay } from "#src/domain/format-day.ts";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import type { CalendarDay } from "./calendar-day.ts";

/** Puts a day into words, each part a few; the first names it. */
export function useCalendarWords(kpi: ChartKpi): (of: CalendarDay) => string[] {
  const { t, i18n } = useLingui();
  const style = useNumberStyle();
  return ({ day, band, value, sample, partial }) =>
    [
      formatDay(day, "full", style.locale),
      value === null ? t`No data` : formatValue(kpi, value, style),
      value !== null && i18n._(BAND_WORDS[band]),
      sample !== null && countOf(i18n, sample, kpi.sampleUnit, style.locale),
      partial && t`Still filling`,
    ].filter((line) => typeof line === "string");
}
