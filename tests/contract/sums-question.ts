import { dimensionId, measureId, type Day } from "#src/domain/ids.ts";
import type { Linear } from "#src/domain/kpi.ts";
import type { Condition, GroupKey, Sum, SumsQuestion, SumsTable } from "#server/metrics-store.ts";
import { isGrain } from "#server/sums-question.ts";

/** A linear combination as a test writes it: `linear("talk_seconds", "-hold_seconds")`. */
export function linear(...terms: readonly string[]): Linear {
  return terms.map((term) =>
    term.startsWith("-")
      ? { measure: measureId(term.slice(1)), times: -1 }
      : { measure: measureId(term), times: 1 },
  );
}

export function sumOf(name: string, of: Linear, over: readonly string[] = []): Sum {
  return { name, of: { kind: "linear", linear: of }, over: over.map(measureId) };
}

export function productOf(name: string, a: Linear, b: Linear, over: readonly string[] = []): Sum {
  return { name, of: { kind: "product", a, b }, over: over.map(measureId) };
}

export function daysOf(name: string, over: readonly string[] = []): Sum {
  return { name, of: { kind: "days" }, over: over.map(measureId) };
}

export function where(conditions: Readonly<Record<string, readonly string[]>>): Condition[] {
  return Object.entries(conditions).map(([dimension, values]) => ({
    dimension: dimensionId(dimension),
    in: values,
  }));
}

/** A question as a test writes it; without `from` and `to` about the whole of 2026. */
export function question(asked: {
  readonly of: readonly Sum[];
  readonly by?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly where?: Readonly<Record<string, readonly string[]>>;
}): SumsQuestion {
  return {
    of: asked.of,
    by: (asked.by ?? []).map((key): GroupKey => (isGrain(key) ? key : dimensionId(key))),
    period: { from: (asked.from ?? "2026-01-01") as Day, to: (asked.to ?? "2026-12-31") as Day },
    where: where(asked.where ?? {}),
  };
}

/** An answer as rows of keys and values, null for unknown. */
export function rowsOf(table: SumsTable): (string | number | null)[][] {
  return Array.from({ length: table.length }, (_, row) => [
    ...table.keys.map((key) => key[row] ?? null),
    ...Array.from(table.columns.values(), (column) => {
      const value = column[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    }),
  ]);
}
