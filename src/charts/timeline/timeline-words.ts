import { useLingui } from "@lingui/react/macro";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import type { TimelineBucket, TimelineEvent, TimelineStrip } from "./timeline-strip.ts";

/** How the numbers and buckets of a timeline are put into words. */
export interface TimelineWords {
  readonly value: (strip: TimelineStrip, at: number) => string;
  readonly days: (bucket: TimelineBucket) => string;
  /** What a strip says of a bucket: its name, its value and what that rests on. */
  readonly line: (strip: TimelineStrip, at: number) => string;
  readonly event: (event: TimelineEvent) => string;
}

/** The words of a timeline in the reader's language. */
export function useTimelineWords(): TimelineWords {
  const { t, i18n } = useLingui();
  const style = useNumberStyle();
  const value: TimelineWords["value"] = ({ kpi, points }, at) =>
    formatValue(kpi, points[at]?.value ?? null, style);
  const line: TimelineWords["line"] = (strip, at) => {
    const { name, kpi, points } = strip;
    const { value: known = null, sample = null } = points[at] ?? {};
    if (known === null) return t`${name}: no data`;
    const written = value(strip, at);
    const text = t`${name}: ${written}`;
    return sample === null
      ? text
      : `${text} (${countOf(i18n, sample, kpi.sampleUnit, style.locale)})`;
  };
  return {
    value,
    line,
    days: (bucket) => formatDays(bucket, style.locale),
    event: ({ day, text }) => `${formatDay(day, "short", style.locale)}: ${text}`,
  };
}
