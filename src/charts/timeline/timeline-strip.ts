import type { ChartKpi } from "../chart-kpi.ts";

/** One bucket of a strip. All numbers in the KPI's own unit. */
export interface TimelinePoint {
  /** Null when nothing is known: the strip has a gap. */
  readonly value: number | null;
  readonly sample: number | null;
  /** The value with most of its noise taken out; null where that cannot be told. */
  readonly adjusted: number | null;
  /** The mean of the process that the point belongs to; null where too little of it is known. */
  readonly mean: number | null;
  readonly signal: "outside" | "run" | null;
  readonly goal: number | null;
  readonly goalRange: { readonly low: number; readonly high: number } | null;
}

/** One KPI of a timeline. */
export interface TimelineStrip {
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  readonly kpi: ChartKpi;
  /** One for each bucket of the timeline. */
  readonly points: readonly TimelinePoint[];
}

/** A stretch of the time axis: inclusive business days. */
export interface TimelineBucket {
  readonly from: string;
  readonly to: string;
  /** Still filling, or cut by the period's edge. */
  readonly partial: boolean;
}

/** Something that happened, to be seen beside what the numbers did. */
export interface TimelineEvent {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** In the reader's language. */
  readonly text: string;
  /** The strip that it concerns; null for all of them. */
  readonly strip: string | null;
}
