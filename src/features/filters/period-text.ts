import { useLingui } from "@lingui/react/macro";
import { formatDays } from "#src/domain/format-day.ts";
import { NAMED_PERIODS, type NamedPeriod } from "#src/domain/period.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PERIOD_WORDS } from "#src/ui/words/period-words.ts";
import { useCalendar } from "./calendar.ts";

/** Whether a period goes by a name, and not by its days. */
export function isNamed(period: string): period is NamedPeriod {
  return NAMED_PERIODS.some((name) => name === period);
}

/** How periods of addresses are called: by their name, or by their days. */
export function usePeriodText(): {
  readonly nameOf: (period: string) => string;
  readonly daysOf: (period: string) => string;
} {
  const { i18n } = useLingui();
  const { locale } = useNumberStyle();
  const calendar = useCalendar();
  const daysOf = (period: string) => formatDays(resolvePeriod(period, calendar), locale);
  return {
    daysOf,
    nameOf: (period) => (isNamed(period) ? i18n._(PERIOD_WORDS[period]) : daysOf(period)),
  };
}
