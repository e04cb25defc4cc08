import { useId, useLayoutEffect, useRef, useState, type PointerEvent } from "react";
import type { Weekday } from "#src/domain/calendar.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { MarkLayer } from "../plot/mark-layer.tsx";
import { TipBox } from "../plot/tip-box.tsx";
import { useTurns } from "../use-turn.ts";
import { useWidth } from "../use-width.ts";
import { CalendarCell } from "./calendar-cell.tsx";
import type { CalendarDay } from "./calendar-day.ts";
import styles from "./calendar-heat-map.module.css";
import { dayAt, layOutCalendar, type CalendarMonth } from "./calendar-layout.ts";
import { useCalendarWords } from "./calendar-words.ts";

interface CalendarHeatMapProps {
  /** The one sentence that says what the calendar shows: its accessible name. */
  readonly sentence: string;
  readonly kpi: ChartKpi;
  /** Ascending; from some weeks to some 13 months. */
  readonly days: readonly CalendarDay[];
  readonly weekStart: Weekday;
}

const LABEL_WIDTH = 36;
const LABEL_HEIGHT = 20;
const MONTH_WIDTH = 30;
const NARROWEST_PITCH = 12;
const WIDEST_PITCH = 30;
/** Every second one: at the smallest pitch their names would touch. */
const NAMED_WEEKDAYS = [0, 2, 4, 6];
const WEEK_STEPS = { across: 7, along: 1, page: 28 };

/** The months whose names do not run into the next one's. */
function roomyMonths(months: readonly CalendarMonth[], pitch: number): readonly CalendarMonth[] {
  return months.filter(({ week }, at) => {
    const next = months[at + 1];
    return next === undefined || (next.week - week) * pitch >= MONTH_WIDTH;
  });
}

/**
 * Days as weeks × weekdays in the colours of their bands, so that a bad Monday shows as a row and a bad week as a column.
 * Arrows walk by days and weeks; a calendar wider than its place scrolls, with the newest days in view.
 */
export function CalendarHeatMap({ sentence, kpi, days, weekStart }: CalendarHeatMapProps) {
  const { locale } = useNumberStyle();
  const lines = useCalendarWords(kpi);
  const hatch = useId();
  const [active, setActive] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isOn = useTurns(1) > 0;
  const names = days.map((each) => each.day);
  const { places, weeks, months } = layOutCalendar(names, weekStart);
  const shared = Math.floor((width - LABEL_WIDTH) / Math.max(1, weeks));
  const pitch = Math.max(NARROWEST_PITCH, Math.min(WIDEST_PITCH, shared));
  const drawn = { width: LABEL_WIDTH + weeks * pitch, height: LABEL_HEIGHT + 7 * pitch };
  const cornerOf = (at: number) => ({
    x: LABEL_WIDTH + (places[at]?.week ?? 0) * pitch,
    y: LABEL_HEIGHT + (places[at]?.weekday ?? 0) * pitch,
  });
  const [scrolled, setScrolled] = useState(0);

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [weeks, pitch, isOn]);
  const here = active === null ? null : cornerOf(active);
  const x = here?.x;
  useLayoutEffect(() => {
    const current = scroller.current;
    if (!current || x === undefined) return;
    const [least, most] = [x + pitch - current.clientWidth, x - LABEL_WIDTH];
    current.scrollLeft = Math.max(least, Math.min(most, current.scrollLeft));
    setScrolled(current.scrollLeft);
  }, [x, pitch]);

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const week = Math.floor((event.clientX - box.left - LABEL_WIDTH) / pitch);
    const weekday = Math.floor((event.clientY - box.top - LABEL_HEIGHT) / pitch);
    setActive(dayAt(places, week, weekday));
  };
  const weekdays = NAMED_WEEKDAYS.flatMap((weekday) => {
    const example = names[places.findIndex((place) => place.weekday === weekday)];
    const y = LABEL_HEIGHT + (weekday + 0.5) * pitch;
    return example === undefined ? [] : [{ name: formatDay(example, "weekday", locale), y }];
  });
  const marks = days.map((each) => ({ id: each.day, lines: lines(each) }));
  return (
    <MarkLayer
      label={sentence}
      marks={marks}
      active={active}
      onActive={setActive}
      steps={WEEK_STEPS}
    >
      <div ref={frame} className={styles.frame}>
        <div ref={scroller} className={styles.scroller} style={{ minBlockSize: drawn.height }}>
          {isOn && (
            <svg {...drawn} className={styles.drawing} onPointerMove={point}>
              <defs>
                <pattern id={hatch} width={4} height={4} patternUnits="userSpaceOnUse">
                  <path d="M-1 1 1 -1M0 4 4 0M3 5 5 3" className={styles.hatch} />
                </pattern>
              </defs>
              {weekdays.map(({ name, y }) => (
                <text key={name} x={0} y={y}>
                  {name}
                </text>
              ))}
              {roomyMonths(months, pitch).map(({ week, firstDay }) => (
                <text key={firstDay} x={LABEL_WIDTH + week * pitch} y={LABEL_HEIGHT / 2 - 2}>
                  {formatDay(firstDay, "month", locale)}
                </text>
              ))}
              {days.map((each, at) => (
                <CalendarCell
                  key={each.day}
                  day={each}
                  {...cornerOf(at)}
                  pitch={pitch}
                  hatch={hatch}
                />
              ))}
              {here && (
                <rect className={styles.focus} {...here} width={pitch - 1} height={pitch - 1} />
              )}
            </svg>
          )}
        </div>
        {drawn.width > width && (
          <div className={styles.weekdays} style={{ width: LABEL_WIDTH, height: drawn.height }}>
            {weekdays.map(({ name, y }) => (
              <span key={name} style={{ top: y }}>
                {name}
              </span>
            ))}
          </div>
        )}
        {here && active !== null && (
          <TipBox
            x={here.x - scrolled + pitch}
            y={here.y + pitch / 2}
            right={width}
            lines={marks[active]?.lines ?? []}
          />
        )}
      </div>
    </MarkLayer>
  );
}
