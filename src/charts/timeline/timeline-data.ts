import { useLingui } from "@lingui/react/macro";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartCell, ChartData } from "../frame/chart-data.ts";
import type { TimelineBucket, TimelineStrip } from "./timeline-strip.ts";
import { useTimelineWords } from "./timeline-words.ts";

/** The numbers of a TimelineChart as a table: a row per bucket, for each KPI its value and its adjusted value. */
export function useTimelineData(
  caption: string,
  buckets: readonly TimelineBucket[],
  strips: readonly TimelineStrip[],
): ChartData {
  const { t } = useLingui();
  const style = useNumberStyle();
  const say = useTimelineWords();
  const cell = ({ kpi }: TimelineStrip, raw: number | null): ChartCell => ({
    text: formatValue(kpi, raw, style),
    raw,
  });
  return {
    caption,
    columns: [
      { id: "days", name: t`Days` },
      ...strips.flatMap(({ id, name }) => [
        { id, name, numeric: true },
        { id: `${id}-adjusted`, name: t`${name}, adjusted`, numeric: true },
      ]),
    ],
    rows: buckets.map((bucket, at) => ({
      id: bucket.from,
      cells: [
        { text: say.days(bucket), raw: `${bucket.from}/${bucket.to}` },
        ...strips.flatMap((strip) => [
          cell(strip, strip.points[at]?.value ?? null),
          cell(strip, strip.points[at]?.adjusted ?? null),
        ]),
      ],
    })),
  };
}
