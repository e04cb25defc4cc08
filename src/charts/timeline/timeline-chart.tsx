import { useRef, useState } from "react";
import { formatDay } from "#src/domain/format-day.ts";
import type { Grain } from "#src/domain/period.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { MarkLayer } from "../plot/mark-layer.tsx";
import { timeTicks } from "../plot/time-ticks.ts";
import { placeEvents } from "../process/process-point.ts";
import { useWidth } from "../use-width.ts";
import { drawStrip } from "./strip-drawing.ts";
import { StripMarks } from "./strip-marks.tsx";
import styles from "./timeline-chart.module.css";
import type { TimelineBucket, TimelineEvent, TimelineStrip } from "./timeline-strip.ts";
import { useTimelineWords } from "./timeline-words.ts";

interface TimelineChartProps {
  /** The one sentence that says what the chart shows: its accessible name. */
  readonly sentence: string;
  readonly grain: Grain;
  /** Oldest first, without a gap. */
  readonly buckets: readonly TimelineBucket[];
  readonly strips: readonly TimelineStrip[];
  readonly events: readonly TimelineEvent[];
}

/** CSS pixels. */
const ROW = { name: 20, strip: 56, gap: 16 } as const;
const ROW_HEIGHT = ROW.name + ROW.strip + ROW.gap;
const AXIS_HEIGHT = 28;
const TICK_WIDTH = 76;

/**
 * Several KPIs on one time axis: a strip each with its raw dots, the line that is left when most of the noise is taken out,
 * and its goal dashed; only signals carry colour. What happened stands as a line through the strips that it concerns. One
 * crosshair goes through all of them.
 */
export function TimelineChart(props: TimelineChartProps) {
  const { sentence, grain, buckets, strips, events } = props;
  const [active, setActive] = useState<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const { locale } = useNumberStyle();
  const say = useTimelineWords();
  const step = width / Math.max(1, buckets.length);
  const x = (at: number) => (at + 0.5) * step;
  const bottom = strips.length * ROW_HEIGHT;
  const style = grain === "month" ? "month-dated" : "short";
  const placed = placeEvents(events, buckets).map((event) => ({ ...event, x: x(event.place) }));
  const marks = buckets.map((bucket, at) => ({
    id: bucket.from,
    lines: [
      say.days(bucket),
      ...strips.map((strip) => say.line(strip, at)),
      ...placed.filter((event) => event.bucket === at).map(say.event),
    ],
  }));
  return (
    <MarkLayer label={sentence} marks={marks} active={active} onActive={setActive}>
      <div ref={element} className={styles.timeline}>
        <svg width={width} height={bottom + AXIS_HEIGHT} className={styles.drawing}>
          {strips.map((strip, row) => {
            const top = row * ROW_HEIGHT;
            const box = { top: top + ROW.name, height: ROW.strip, x, step };
            const last = strip.points.findLastIndex(({ value }) => value !== null);
            return (
              <g key={strip.id}>
                <text x={0} y={top + 14} className={styles.name}>
                  {strip.name}
                </text>
                <text x={width} y={top + 14} className={styles.value}>
                  {say.value(strip, active ?? last)}
                </text>
                {placed
                  .filter((event) => event.strip === null || event.strip === strip.id)
                  .map((event) => (
                    <path
                      key={`${event.day} ${event.text}`}
                      className={styles.event}
                      d={`M${event.x} ${box.top}v${ROW.strip}m-4 0h8l-4 -7z`}
                    />
                  ))}
                <StripMarks
                  drawing={drawStrip(strip.points, buckets, box)}
                  direction={strip.kpi.direction}
                  active={active}
                />
                <path className={styles.ground} d={`M0 ${box.top + ROW.strip + 1}H${width}`} />
              </g>
            );
          })}
          {active !== null && <path className={styles.cross} d={`M${x(active)} 0V${bottom}`} />}
          {timeTicks(buckets.length, grain, Math.floor(width / TICK_WIDTH)).map((at) => (
            <text
              key={at}
              x={Math.min(width - TICK_WIDTH / 2, Math.max(TICK_WIDTH / 2, x(at)))}
              y={bottom + 14}
              className={styles.tick}
            >
              {formatDay(buckets[at]?.from ?? "", style, locale)}
            </text>
          ))}
          <rect
            width={width}
            height={bottom}
            fill="transparent"
            onPointerMove={(event) => {
              const { left } = event.currentTarget.getBoundingClientRect();
              const at = Math.floor((event.clientX - left) / step);
              setActive(Math.max(0, Math.min(buckets.length - 1, at)));
            }}
          />
        </svg>
        {active !== null && <p className={styles.days}>{marks[active]?.lines[0]}</p>}
      </div>
    </MarkLayer>
  );
}
