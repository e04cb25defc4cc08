import { useRef, useState, type ReactNode } from "react";
import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { useTurns } from "../use-turn.ts";
import { useWidth } from "../use-width.ts";
import { PlotContext } from "./plot-context.ts";
import styles from "./plot.module.css";
import type { Axis } from "./value-axis.ts";

/** An axis with how its labels are written. */
export interface PlotAxis extends Axis {
  readonly format: (value: number) => string;
}

interface PlotProps<Datum> {
  readonly data: readonly Datum[];
  /** A datum's place along the horizontal axis. */
  readonly xOf: (datum: Datum) => number;
  /** Axes may depend on the width: fewer labels where there is less room. */
  readonly x: (width: number) => PlotAxis;
  readonly y: PlotAxis;
  readonly height: number;
  /** Room for the labels at the right edge. */
  readonly right: number;
  readonly children: ReactNode;
}

/** 12 px at the browser's default; it grows with the reader's own setting, and across a room. */
export const FONT_SIZE = "0.75rem";
const DEFAULT_ROOT = 16;
/** What a character of an axis label takes on average, in CSS pixels. */
const CHARACTER = 7;
const TICK = { fill: "var(--text-muted)", fontSize: FONT_SIZE };
const AXIS_LINE = { stroke: "var(--line)" };

/** The layer of what is drawn by hand: above all lines of Recharts, under its labels. */
export const ON_TOP = 1000;

/** Keeps a text readable where lines cross it. */
export const HALO = { stroke: "var(--card)", strokeWidth: 3, paintOrder: "stroke" } as const;

/** The room a text of the axes' size takes, near enough for margins. */
export function textWidth(text: string): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.ceil((text.length * CHARACTER * (root || DEFAULT_ROOT)) / DEFAULT_ROOT);
}

/**
 * The ground that charts are drawn on: two number axes with quiet labels, as wide as there is room. What is drawn inside
 * finds its places with Recharts' scale hooks. Nothing moves, and nothing in it takes the focus: see MarkLayer.
 */
export function Plot<Datum>(props: PlotProps<Datum>) {
  const { data, xOf, y, height, right, children } = props;
  const element = useRef<HTMLDivElement>(null);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const width = useWidth(element);
  const turns = useTurns(3);
  const x = props.x(width);
  const yTexts = y.ticks.map(y.format);
  const yWidth = Math.max(1, ...yTexts.map((text) => textWidth(text) + 6));
  return (
    <div ref={element} className={styles.plot} style={{ blockSize: height }}>
      {turns > 0 && (
        <ComposedChart
          width={width}
          height={height}
          data={data}
          margin={{ top: 12, right, bottom: 0, left: 4 }}
          accessibilityLayer={false}
        >
          {turns > 1 && (
            <>
              <XAxis
                type="number"
                dataKey={xOf}
                domain={[x.low, x.high]}
                ticks={x.ticks}
                tickFormatter={x.format}
                interval={0}
                allowDataOverflow
                tickLine={false}
                axisLine={AXIS_LINE}
                tick={TICK}
                height={28}
              />
              <YAxis
                type="number"
                domain={[y.low, y.high]}
                ticks={y.ticks}
                tickFormatter={y.format}
                interval={0}
                allowDataOverflow
                tickLine={false}
                axisLine={false}
                tick={TICK}
                width={yWidth}
              />
            </>
          )}
          {turns > 2 && <PlotContext value={overlay}>{children}</PlotContext>}
        </ComposedChart>
      )}
      <div ref={setOverlay} />
    </div>
  );
}

/** Where values lie on the drawing; null until Recharts has laid it out. */
export interface Places {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The edges of the plot, without its axes. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** For what is drawn by hand inside a Plot. */
export function usePlaces(): Places | null {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!x || !y || !area) return null;
  return {
    x: (value) => x(value) ?? 0,
    y: (value) => y(value) ?? 0,
    area: {
      left: area.x,
      right: area.x + area.width,
      top: area.y,
      bottom: area.y + area.height,
    },
  };
}
