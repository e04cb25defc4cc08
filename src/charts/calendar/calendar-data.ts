import { useLingui } from "@lingui/react/macro";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { words, type ChartData } from "../frame/chart-data.ts";
import type { CalendarDay } from "./calendar-day.ts";

/** The numbers of a CalendarHeatMap as a table: a row per day. */
export function useCalendarData(
  caption: string,
  days: readonly CalendarDay[],
  kpi: ChartKpi,
): ChartData {
  const { t, i18n } = useLingui();
  const style = useNumberStyle();
  return {
    caption,
    columns: [
      { id: "day", name: t`Day` },
      { id: "value", name: t`Value`, numeric: true },
      { id: "sample", name: t`Sample`, numeric: true },
      { id: "band", name: t`Band` },
      { id: "remark", name: t`Remark` },
    ],
    rows: days.map(({ day, value, sample, band, partial }) => ({
      id: day,
      cells: [
        { text: formatDay(day, "full", style.locale), raw: day },
        { text: formatValue(kpi, value, style), raw: value },
        {
          text: sample === null ? UNKNOWN : formatNumber(sample, 0, style.locale),
          raw: sample,
        },
        words(i18n._(BAND_WORDS[band])),
        words(partial ? t`Still filling` : ""),
      ],
    })),
  };
}
