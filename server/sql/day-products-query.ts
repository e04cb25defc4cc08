import type { Linear } from "#src/domain/kpi.ts";
import type { GroupKey, SumOf } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";
import { relationSql, type SliceRows } from "./slice-query.ts";

/** A sum that is made of days, with the codes of what a row must know, or be joined for, to count in it. */
export interface DaySum {
  readonly of: Exclude<SumOf, { readonly kind: "linear" }>;
  readonly known: readonly number[];
}

interface Asked {
  readonly by: readonly GroupKey[];
  readonly filter: RowFilter;
  readonly sums: readonly DaySum[];
}

/** How many days a period may have that `surveySql` looks into: as many as a mask of 63 bits has places. */
export const MASKED_DAYS = 63;

/**
 * SQL for the number of rows that a filter lets through, and whether each is **alone**: no other row of its group counts on
 * its day in the same sum. Where all are, their products are those of the days' sums. For periods of up to MASKED_DAYS.
 */
export function surveySql(rows: SliceRows, asked: Asked): string {
  const { period } = asked.filter;
  const classes = [...new Map(asked.sums.map(({ known }) => [known.join(), known])).values()];
  const alone = classes.map((known) => aloneSql(known, period?.from ?? 0));
  return `SELECT coalesce(sum(n), 0), coalesce(bool_and(alone), true) FROM (
    SELECT count(*) AS n, ${["bool_and(day = last_day)", ...alone].join(" AND ")} AS alone
    FROM ${relationSql(rows)} WHERE ${filterSql(asked.filter)} ${groupBySql(keysOf(asked))})`;
}

/**
 * SQL for sums that are made of days, where each row is alone, one row per group: a column for each key, one for each sum,
 * NaN where nothing counted, and one that no product or sum of them lies further from 0 than. All are exact where it is a
 * whole number of doubles.
 */
export function dayProductsSql(rows: SliceRows, asked: Asked): string {
  const forms = new Map<string, string>();
  const form = (linear: Linear, known: readonly number[]) => {
    const sql = dayFormSql(linear, known);
    const name = forms.get(sql) ?? `form_${forms.size}`;
    forms.set(sql, name);
    return name;
  };
  const sums = asked.sums.map(({ of, known }) =>
    of.kind === "days"
      ? `nullif(count(${form([], known)}), 0)`
      : `sum(${form(of.a, known)} * ${form(of.b, known)})`,
  );
  const keys = keysOf(asked);
  const names = keys.map((_, at) => `key_${at}`);
  const days = `SELECT ${[
    ...keys.map((key, at) => `${key} AS key_${at}`),
    ...[...forms].map(([sql, name]) => `(${sql})::DOUBLE AS ${name}`),
  ].join(", ")} FROM ${relationSql(rows)} WHERE ${filterSql(asked.filter)}`;
  // |a × b| is at most the larger square, and so is what such products make together.
  const reach = [...forms.values()].map((name) => `sum(${name} * ${name})`);
  const doubles = [...sums, `greatest(${reach.join(", ")})`].map(
    (sum) => `coalesce((${sum})::DOUBLE, 'NaN'::DOUBLE)`,
  );
  return `SELECT ${[...names, ...doubles].join(", ")} FROM (${days}) ${groupBySql(names)}
    HAVING count(*) > 0`;
}

function keysOf({ by, filter }: Asked): readonly string[] {
  return by.map((key) =>
    isGrain(key) ? bucketSql(key, "day", filter.weekStart) : dimensionName(key),
  );
}

function groupBySql(keys: readonly string[]): string {
  return keys.length === 0 ? "" : `GROUP BY ${keys.join(", ")}`;
}

/** Whether a group has no two rows of one day that count in the same sums. */
function aloneSql(known: readonly number[], from: number): string {
  const rows = `FILTER (WHERE ${knownSql(known)})`;
  const mask = `bit_or(1::BIGINT << (day - ${integer(from)})) ${rows}`;
  return `count(*) ${rows} = coalesce(bit_count(${mask}), 0)`;
}

/** What a row comes to in a linear combination, null where it does not count; 1 for one of no measures. */
function dayFormSql(linear: Linear, known: readonly number[]): string {
  // Wide enough for whatever a few numbers of 64 bits come to: what is too large for a double is found by its square.
  const terms = linear.map(
    ({ measure, times }) => `${measureName(measure)}::HUGEINT * ${integer(times)}`,
  );
  const form = linear.length === 0 ? "1" : terms.join(" + ");
  return `CASE WHEN ${knownSql(known)} THEN ${form} END`;
}

function knownSql(codes: readonly number[]): string {
  return codes.length === 0 ? "false" : `known IN (${codes.map(integer).join(", ")})`;
}
