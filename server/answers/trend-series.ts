import type { Kpi } from "#src/domain/kpi.ts";
import type { Grain } from "#src/domain/period.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { askScored, type ScoredColumn, type ScoredSums } from "./scored-sums.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";

/** From the finest. */
const GRAINS: readonly Grain[] = ["day", "week", "month"];

/** One KPI of one subject by time bucket. */
export interface TrendSeries {
  readonly axis: TimeAxis;
  readonly scored: ScoredSums;
  readonly column: ScoredColumn;
  /** By bucket, the row of the table; -1 where nothing is known. */
  readonly rows: readonly number[];
}

/**
 * Asks for a series at the grain asked for, or at the first coarser one that has data: facts that come by the week or month
 * belong to no day. Where no grain has any, the one asked for is answered.
 */
export async function askSeries(
  context: RouteContext,
  subject: Subject,
  kpi: Kpi,
  grain: Grain,
  asked: AskedAbout,
): Promise<TrendSeries> {
  const finest = await seriesAt(context, subject, kpi, grain, asked);
  if (hasData(finest)) return finest;
  for (const coarser of GRAINS.slice(GRAINS.indexOf(grain) + 1)) {
    const series = await seriesAt(context, subject, kpi, coarser, asked);
    if (hasData(series)) return series;
  }
  return finest;
}

async function seriesAt(
  context: RouteContext,
  subject: Subject,
  kpi: Kpi,
  grain: Grain,
  asked: AskedAbout,
): Promise<TrendSeries> {
  const [series] = await askManySeries(context, subject, [kpi], grain, asked);
  if (!series) throw new Error(`no column for ${kpi.id}`);
  return series;
}

/** Asks for the series of several KPIs at one grain, in their order; facts that come at a coarser one are in none of them. */
export async function askManySeries(
  context: RouteContext,
  { level }: Subject,
  kpis: readonly Kpi[],
  grain: Grain,
  { period, calendar, where, watermark }: AskedAbout,
): Promise<TrendSeries[]> {
  const axis = timeAxis(period, grain, calendar);
  const scored = await askScored(
    context,
    { kpis, level, by: [grain], period, axis, where, depth: "interval", latestGoal: true },
    watermark,
  );
  const rows = axis.buckets.map(() => -1);
  for (const [row, key] of (scored.table.keys[0] ?? []).entries()) {
    const place = axis.placeOf(key);
    if (place >= 0) rows[place] = row;
  }
  return scored.columns.map((column) => ({ axis, scored, column, rows }));
}

function hasData({ rows, column }: TrendSeries): boolean {
  return rows.some((row) => row >= 0 && column.totalsAt(row).denominator !== null);
}
