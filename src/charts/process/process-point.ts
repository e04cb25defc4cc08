import { addDays, day, daysBetween } from "#src/domain/calendar.ts";

interface Span {
  readonly low: number;
  readonly high: number;
}

/** One bucket of a KPI through time, as the contract's trend gives it. All numbers in the KPI's own unit. */
export interface ProcessPoint {
  /** Inclusive business days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Whether the bucket is still filling, or cut by the period's edge. */
  readonly partial: boolean;
  /** Which of the two a partial bucket is. */
  readonly filling: boolean;
  /** Null when nothing is known: the line has a gap. */
  readonly value: number | null;
  readonly sample: number | null;
  readonly interval: Span | null;
  /** The mean of the process that the point belongs to: it steps where a declared change has begun another one. */
  readonly mean: number | null;
  /** The natural limits of the process at this sample. */
  readonly limits: Span | null;
  /** `outside` the limits, or part of a `run` on one side of the mean; null for ordinary variation. */
  readonly signal: "outside" | "run" | null;
  readonly goal: number | null;
  /** The two edges of a range KPI's goal; null for any other KPI, and without a goal. */
  readonly goalRange: Span | null;
  /** The quartiles of the peer group; null when there is none to show. */
  readonly peers: (Span & { readonly median: number }) | null;
}

/** Something that happened, to be seen beside what the numbers did. */
export interface ProcessEvent {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** In the reader's language. */
  readonly text: string;
}

/** A point with the lines that are drawn through it; a line has a gap where it is null. */
export interface PlottedPoint extends ProcessPoint {
  /** Its place in time, counted in buckets. */
  readonly at: number;
  /** The line through finished buckets. */
  readonly settled: number | null;
  /** The line to and from buckets that are still filling. */
  readonly pending: number | null;
}

/** Lays out the lines of a process: finished buckets and those still filling are drawn differently. */
export function plotPoints(points: readonly ProcessPoint[]): PlottedPoint[] {
  return points.map((point, at) => {
    const besidePartial = points[at - 1]?.partial || points[at + 1]?.partial;
    return {
      ...point,
      at,
      settled: point.partial ? null : point.value,
      pending: point.partial || besidePartial ? point.value : null,
    };
  });
}

/** An event with its place in time, counted in buckets, and the bucket it fell into. */
export interface PlacedEvent extends ProcessEvent {
  readonly place: number;
  readonly bucket: number;
}

/** Places events among the buckets. Those outside of every bucket are left out. */
export function placeEvents<Event extends ProcessEvent>(
  events: readonly Event[],
  points: readonly Pick<ProcessPoint, "from" | "to">[],
): (Event & PlacedEvent)[] {
  return events.flatMap((event) => {
    const bucket = points.findIndex(({ from, to }) => from <= event.day && event.day <= to);
    const point = points[bucket];
    if (!point) return [];
    const [from, end] = [day(point.from), addDays(day(point.to), 1)];
    const share = (daysBetween(from, day(event.day)) + 0.5) / daysBetween(from, end);
    return [{ ...event, bucket, place: bucket - 0.5 + share }];
  });
}

/** Every number that the axis must have room for. */
export function* plottedValues(points: readonly ProcessPoint[]): Generator<number> {
  for (const { value, mean, limits, goal, goalRange, peers } of points) {
    if (value !== null) yield value;
    if (mean !== null) yield mean;
    if (goal !== null) yield goal;
    if (goalRange) yield* [goalRange.low, goalRange.high];
    if (limits) yield* [limits.low, limits.high];
    if (peers) yield* [peers.low, peers.high];
  }
}
