import type { Linear } from "#src/domain/kpi.ts";
import type { GroupKey, SumOf } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";
import { relationSql, type SliceRows } from "./slice-query.ts";

/** A sum that is made of days. */
export type DaySum = Exclude<SumOf, { readonly kind: "linear" }>;

interface Asked {
  readonly by: readonly GroupKey[];
  readonly filter: RowFilter;
}

/** How many days a period may have that `surveySql` looks into: as many as a mask of 63 bits has places. */
export const MASKED_DAYS = 63;

/**
 * SQL for the number of rows that a filter lets through, and whether each is **alone**: no other row of its group counts on
 * its day in the same sum. Where all are, their products are those of the days' sums. For periods of up to MASKED_DAYS.
 * `known` has, for each sum, the codes of what a row must know, or be joined for, to count in it.
 */
export function surveySql(
  rows: SliceRows,
  { known, ...asked }: Asked & { readonly known: readonly (readonly number[])[] },
): string {
  const { period } = asked.filter;
  const classes = [...new Map(known.map((codes) => [codes.join(), codes])).values()];
  const alone = classes.map((codes) => aloneSql(codes, period?.from ?? 0));
  return `SELECT coalesce(sum(n), 0), coalesce(bool_and(alone), true) FROM (
    SELECT count(*) AS n, ${["bool_and(day = last_day)", ...alone].join(" AND ")} AS alone
    FROM ${relationSql(rows)} WHERE ${filterSql(asked.filter)} ${groupBySql(keysOf(asked))})`;
}

/**
 * SQL for what rows that are alone add up to, one row per group and code of what is known: a column for each key, the code,
 * one for each measure, one for each sum of days, and one that no product or sum of them lies further from 0 than. All are
 * doubles, NaN where unknown, and exact where none is beyond the whole numbers of doubles.
 */
export function aloneSumsSql(
  rows: SliceRows,
  { sums, ...asked }: Asked & { readonly sums: readonly DaySum[] },
): string {
  const forms = new Map<string, string>();
  const form = (linear: Linear) => {
    const sql = formSql(linear);
    const name = forms.get(sql) ?? `form_${forms.size}`;
    forms.set(sql, name);
    return name;
  };
  const products = sums.map((of) =>
    of.kind === "days" ? "count(*)" : `sum(${form(of.a)} * ${form(of.b)})`,
  );
  // |a × b| is at most the larger square, and so is what such products make together.
  const squares = [...forms.values()].map((name) => `sum(${name} * ${name})`);
  const reach = `greatest(${["0", ...squares].join(", ")})`;
  const keys = keysOf(asked);
  const names = keys.map((_, at) => `key_${at}`);
  const measures = rows.measures.map(measureName);
  const columns = [
    ...keys.map((key, at) => `${key} AS key_${at}`),
    "known",
    ...measures,
    ...[...forms].map(([sql, name]) => `${sql} AS ${name}`),
  ];
  const doubles = [...measures.map((measure) => `sum(${measure})`), ...products, reach].map(
    (sum) => `coalesce((${sum})::DOUBLE, 'NaN'::DOUBLE)`,
  );
  return `SELECT ${[...names, "known", ...doubles].join(", ")} FROM (
    SELECT ${columns.join(", ")} FROM ${relationSql(rows)} WHERE ${filterSql(asked.filter)})
    ${groupBySql([...names, "known"])}`;
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

/** What a row comes to in a linear combination, as a double; null where a measure of it is unknown, 0 for one of none. */
function formSql(linear: Linear): string {
  const [only, another] = linear;
  if (!only) return "0::DOUBLE";
  // What a double cannot hold is found by its square. Several of those might make a small number: they are added up before.
  if (!another && only.times === 1) return `${measureName(only.measure)}::DOUBLE`;
  const terms = linear.map(
    ({ measure, times }) => `${measureName(measure)}::HUGEINT * ${integer(times)}`,
  );
  return `(${terms.join(" + ")})::DOUBLE`;
}

function knownSql(codes: readonly number[]): string {
  return codes.length === 0 ? "false" : `known IN (${codes.map(integer).join(", ")})`;
}
