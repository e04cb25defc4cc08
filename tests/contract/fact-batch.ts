import { dimensionId, measureId, type Day, type DimensionId } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import type { FactBatch, WeekStart } from "#server/metrics-store.ts";

/** One fact row as a test writes it: dimensions and measures by name, null or left out when unknown. */
export interface Row {
  readonly day: string;
  readonly agent: string;
  readonly queue?: string;
  readonly dimensions?: Readonly<Record<string, string | null>>;
  readonly measures?: Readonly<Record<string, number | null>>;
  readonly sourceRows?: number;
}

export interface BatchHead {
  readonly sequence: number;
  readonly source?: string;
  readonly grain?: Grain;
  readonly weekStart?: WeekStart;
}

/** A columnar batch from rows. */
export function factBatch(head: BatchHead, rows: readonly Row[]): FactBatch {
  const names = (of: (row: Row) => object | undefined) => [
    ...new Set(rows.flatMap((row) => Object.keys(of(row) ?? {}))),
  ];
  return {
    sequence: head.sequence,
    source: head.source ?? "acd",
    grain: head.grain ?? "day",
    weekStart: head.weekStart ?? 1,
    length: rows.length,
    day: rows.map(({ day }) => day as Day),
    agent: rows.map(({ agent }) => agent),
    queue: rows.map(({ queue }) => queue ?? ""),
    dimensions: new Map(
      names((row) => row.dimensions).map((name): [DimensionId, (string | null)[]] => [
        dimensionId(name),
        rows.map(({ dimensions }) => dimensions?.[name] ?? null),
      ]),
    ),
    measures: new Map(
      names((row) => row.measures).map((name) => [
        measureId(name),
        Float64Array.from(rows, ({ measures }) => measures?.[name] ?? Number.NaN),
      ]),
    ),
    sourceRows: Uint32Array.from(rows, ({ sourceRows }) => sourceRows ?? 1),
  };
}
