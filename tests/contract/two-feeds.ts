import type { FactBatch, MetricsStore, Sum } from "#server/metrics-store.ts";
import { factBatch, type BatchHead, type Row } from "./fact-batch.ts";
import { linear, question, rowsOf, sumOf } from "./sums-question.ts";

export const DAY = "2026-03-02";

/** What the two feeds know only together. */
export const SALES_PER_HOUR = ["sales", "logged_in_seconds"];

/** The sales and the hours that such a KPI divides. */
export const PER_HOUR: readonly Sum[] = [
  sumOf("sales", linear("sales"), SALES_PER_HOUR),
  sumOf("hours", linear("logged_in_seconds"), SALES_PER_HOUR),
];

/** A row of the phones' feed: what somebody sold on the day. */
export function sold(agent: string, sales: number | null, row: Partial<Row> = {}): Row {
  return { day: DAY, agent, ...row, measures: { sales, ...row.measures } };
}

/** A row of the workforce feed: how long somebody was logged in on the day. */
export function loggedIn(agent: string, seconds: number | null, row: Partial<Row> = {}): Row {
  return { day: DAY, agent, ...row, measures: { logged_in_seconds: seconds, ...row.measures } };
}

/** The first batch, unless it is told to be another. */
export function phones(rows: readonly Row[], head: Partial<BatchHead> = {}): FactBatch {
  return factBatch({ sequence: 1, source: "phones", ...head }, rows);
}

/** The second batch, unless it is told to be another. */
export function workforce(rows: readonly Row[], head: Partial<BatchHead> = {}): FactBatch {
  return factBatch({ sequence: 2, source: "workforce", ...head }, rows);
}

export async function applyAll(store: MetricsStore, batches: readonly FactBatch[]): Promise<void> {
  for (const batch of batches) await store.apply(batch);
}

/** Sales and hours by some keys, as rows. */
export async function perHour(
  store: MetricsStore,
  by: readonly string[] = [],
): Promise<(string | number | null)[][]> {
  return rowsOf(await store.sums(question({ of: PER_HOUR, by })));
}
