import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatDay } from "#src/domain/format-day.ts";
import type { Grain } from "#src/domain/period.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { EdgeLabels, type EdgeLabel } from "../plot/edge-labels.tsx";
import { MarkLayer } from "../plot/mark-layer.tsx";
import { Plot, textWidth } from "../plot/plot.tsx";
import { timeTicks } from "../plot/time-ticks.ts";
import { valueAxis } from "../plot/value-axis.ts";
import { ProcessLines } from "./process-lines.tsx";
import { ProcessMarks } from "./process-marks.tsx";
import {
  placeEvents,
  plottedValues,
  plotPoints,
  type PlottedPoint,
  type ProcessEvent,
  type ProcessPoint,
} from "./process-point.ts";
import { useProcessWords } from "./process-words.ts";

interface ProcessChartProps {
  /** The one sentence that says what the chart shows: its accessible name. */
  readonly sentence: string;
  readonly kpi: ChartKpi;
  readonly grain: Grain;
  /** Oldest first, one per bucket without a gap. */
  readonly points: readonly ProcessPoint[];
  readonly events?: readonly ProcessEvent[];
  /** Who or what the line is about, written where it ends, in the colour of “you”; unnamed unless told. */
  readonly name?: string;
  /** 300 CSS pixels unless told. */
  readonly height?: number;
}

const TICK_WIDTH = 76;
const VALUE_TICKS = 5;
const NO_EVENTS: readonly ProcessEvent[] = [];

/** The lines that have a name at the right edge, where they end. */
function useEdgeLabels({ points, kpi, name }: ProcessChartProps): EdgeLabel[] {
  const { t } = useLingui();
  const say = useProcessWords(kpi);
  const goal = points.findLast((point) => point.goal !== null)?.goal ?? null;
  const mean = points.at(-1)?.mean ?? null;
  const limits =
    (mean !== null && points.findLast((point) => point.limits !== null)?.limits) || null;
  const range = points.findLast((point) => point.goalRange !== null)?.goalRange ?? null;
  const peers = points.findLast((point) => point.peers !== null)?.peers ?? null;
  const [goalText, leastGoal, mostGoal, meanText, high, low] = [
    goal,
    range?.low,
    range?.high,
    mean,
    limits?.high,
    limits?.low,
  ].map((value) => say.value(value ?? null));
  const colour = "var(--text)";
  const last = points.findLast((point) => point.value !== null)?.value ?? null;
  const labels: (EdgeLabel | false | null)[] = [
    name !== undefined &&
      last !== null && { id: "own", value: last, text: name, colour: "var(--accent)" },
    goal !== null && { id: "goal", value: goal, text: t`Goal ${goalText}`, colour },
    range && { id: "most-goal", value: range.high, text: t`Goal to ${mostGoal}`, colour },
    range && { id: "least-goal", value: range.low, text: t`Goal from ${leastGoal}`, colour },
    mean !== null && { id: "mean", value: mean, text: t`Mean ${meanText}` },
    limits && { id: "high", value: limits.high, text: t`Limit ${high}` },
    limits && { id: "low", value: limits.low, text: t`Limit ${low}` },
    peers && { id: "peers", value: peers.median, text: t`Peers` },
  ];
  return labels.filter((label) => label !== false && label !== null);
}

/**
 * A KPI as a process (an XmR chart): a quiet line with its mean and natural limits as hairlines, where only signals carry
 * colour. The goal is dashed and steps when it changes, the peers' middle half is a soft band, a bucket still filling is
 * dashed and hollow, an unknown value is a gap. Lines are named where they end. For hundreds of points, not thousands.
 */
export function ProcessChart(props: ProcessChartProps) {
  const { sentence, kpi, grain, points, events = NO_EVENTS, height = 300 } = props;
  const [active, setActive] = useState<number | null>(null);
  const { locale } = useNumberStyle();
  const say = useProcessWords(kpi);
  const labels = useEdgeLabels(props);
  const plotted = plotPoints(points);
  const placed = placeEvents(events, points);
  const marks = points.map((point, at) => ({
    id: point.from,
    lines: say.lines(
      point,
      placed.filter((event) => event.bucket === at),
    ),
  }));
  const axis = valueAxis(plottedValues(points), { unit: kpi.unit, most: VALUE_TICKS });
  const style = grain === "month" ? "month-dated" : "short";
  const dayAt = (at: number) => points[at]?.from;
  const right = Math.max(16, ...labels.map((label) => textWidth(label.text))) + 12;
  return (
    <MarkLayer label={sentence} marks={marks} active={active} onActive={setActive}>
      <Plot
        data={plotted}
        xOf={placeOf}
        height={height}
        right={right}
        x={(width) => ({
          low: -0.5,
          high: Math.max(0.5, points.length - 0.5),
          ticks: timeTicks(points.length, grain, Math.floor((width - right) / TICK_WIDTH)),
          format: (at) => {
            const from = dayAt(at);
            return from === undefined ? "" : formatDay(from, style, locale);
          },
        })}
        y={{ ...axis, format: say.tick(axis.ticks) }}
      >
        <ProcessLines
          points={plotted}
          colour={props.name === undefined ? "var(--text-muted)" : "var(--accent)"}
        />
        <ProcessMarks
          points={plotted}
          events={placed}
          direction={kpi.direction}
          active={active}
          lines={active === null ? [] : (marks[active]?.lines ?? [])}
          onActive={setActive}
        />
        <EdgeLabels labels={labels} />
      </Plot>
    </MarkLayer>
  );
}

const placeOf = (point: PlottedPoint) => point.at;
