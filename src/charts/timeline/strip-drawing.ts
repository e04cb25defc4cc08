import type { TimelineBucket, TimelinePoint } from "./timeline-strip.ts";

interface Dot {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly point: TimelinePoint;
  readonly partial: boolean;
}

/** One strip as it is drawn: SVG path data and dots, in CSS pixels within its box. */
export interface StripDrawing {
  readonly dots: readonly Dot[];
  /** The adjusted line; broken where it is unknown, and where another process begins. */
  readonly line: string;
  /** The goal, bucket by bucket; two of them for a range. */
  readonly goal: string;
}

/** Where a strip is drawn. */
export interface StripBox {
  readonly top: number;
  readonly height: number;
  /** The middle of a bucket. */
  readonly x: (at: number) => number;
  /** The width of a bucket. */
  readonly step: number;
}

const MARGIN = 5;

function* levelsOf({ value, adjusted, goal, goalRange }: TimelinePoint): Generator<number> {
  for (const level of [value, adjusted, goal, goalRange?.low, goalRange?.high]) {
    if (typeof level === "number") yield level;
  }
}

const round = (number: number) => Math.round(number * 10) / 10;

/** Draws a strip with a scale of its own, on which all of its dots, its line and its goal have room. Up is more. */
export function drawStrip(
  points: readonly TimelinePoint[],
  buckets: readonly TimelineBucket[],
  { top, height, x, step }: StripBox,
): StripDrawing {
  const levels = points.flatMap((point) => [...levelsOf(point)]);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const y = (level: number) =>
    most === least
      ? top + height / 2
      : round(top + height - MARGIN - ((level - least) / (most - least)) * (height - 2 * MARGIN));
  const dots = points.flatMap((point, at): Dot[] =>
    point.value === null
      ? []
      : [{ at, x: x(at), y: y(point.value), point, partial: buckets[at]?.partial ?? false }],
  );
  const line = points.map(({ adjusted, mean }, at) => {
    if (adjusted === null) return "";
    const before = points[at - 1];
    const joined = before && before.adjusted !== null && before.mean === mean;
    return `${joined ? "L" : "M"}${round(x(at))} ${y(adjusted)}`;
  });
  const goal = points.flatMap(({ goal: target, goalRange }, at) =>
    [target, goalRange?.low, goalRange?.high]
      .filter((level) => typeof level === "number")
      .map((level) => `M${round(x(at) - step / 2)} ${y(level)}h${round(step)}`),
  );
  return { dots, line: line.join(""), goal: goal.join("") };
}
