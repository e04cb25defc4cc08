import type { Linear } from "#src/domain/kpi.ts";
import type { GroupKey, SumOf } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import { doubleSql } from "./double.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";
import { relationSql, type SliceRows } from "./slice-query.ts";

/** A sum that is made of days. */
export type DaySum = Exclude<SumOf, { readonly kind: "linear" }>;

interface Asked {
  readonly by: readonly GroupKey[];
  readonly filter: RowFilter;
}

/** How many days a period may have for rows to be told alone: as many as a mask of 63 bits has places. */
export const MASKED_DAYS = 63;

/**
 * SQL for what rows add up to, one row per group and code of what is known: a column for each key, the code, whether all rows
 * are **alone**, one column for each measure, one for each sum of days, and one that no product or sum of them lies further
 * from 0 than. A row is alone when no other of its group counts on its day in the same sum: where all are, their products
 * are those of the days' sums, and otherwise nothing is. The first are INTEGER, the sums doubles, NaN where unknown, and
 * exact where none is beyond the whole numbers of doubles. For periods of up to MASKED_DAYS. `known` has, for each sum, the
 * codes of what a row must know, or be joined for, to count in it.
 */
export function aloneSumsSql(
  rows: SliceRows,
  {
    sums,
    known,
    ...asked
  }: Asked & { readonly sums: readonly DaySum[]; readonly known: readonly (readonly number[])[] },
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
  // |a × b| is at most the larger square, and so is what such products make together. Nor may a term be rounded that others
  // of its form make small again.
  for (const of of sums) {
    if (of.kind === "days") continue;
    for (const { measure } of [...of.a, ...of.b]) form([{ measure, times: 1 }]);
  }
  const squares = [...forms.values()].map((name) => `sum(${name} * ${name})`);
  const reach = `greatest(${["0", ...squares].join(", ")})`;
  const keys = keysOf(asked);
  const names = keys.map((_, at) => `key_${at}`);
  const measures = rows.measures.map(measureName);
  const columns = [
    ...keys.map((key, at) => `${key} AS key_${at}`),
    "known",
    "day",
    "last_day",
    ...measures,
    ...[...forms].map(([sql, name]) => `${sql} AS ${name}`),
  ];
  const doubles = [...measures.map((measure) => `sum(${measure})`), ...products, reach].map(
    (sum, at) => `${doubleSql(sum)} AS double_${at}`,
  );
  const from = integer(asked.filter.period?.from ?? 0);
  const days = [
    "count(*) AS n",
    `bit_or(1::BIGINT << (day - ${from})) AS days`,
    "bool_and(day = last_day) AS single",
  ];
  const classes = [...new Map(known.map((codes) => [codes.join(), codes])).values()];
  const alone = ["bool_and(single)", ...classes.map(aloneSql)].join(" AND ");
  return `WITH sums AS MATERIALIZED (
      SELECT ${[...names, "known", ...days, ...doubles].join(", ")} FROM (
        SELECT ${columns.join(", ")} FROM ${relationSql(rows)} WHERE ${filterSql(asked.filter)})
      ${groupBySql([...names, "known"])}),
    groups AS (SELECT ${alone} AS alone FROM sums ${groupBySql(names)})
    SELECT ${[...names, "known"].join(", ")}, (SELECT bool_and(alone)::INTEGER FROM groups),
      ${doubles.map((_, at) => `double_${at}`).join(", ")} FROM sums`;
}

function keysOf({ by, filter }: Asked): readonly string[] {
  return by.map((key) =>
    isGrain(key) ? bucketSql(key, "day", filter.weekStart) : dimensionName(key),
  );
}

function groupBySql(keys: readonly string[]): string {
  return keys.length === 0 ? "" : `GROUP BY ${keys.join(", ")}`;
}

/** Whether the rows of a group that know something were of as many days as there were rows. */
function aloneSql(known: readonly number[]): string {
  const rows = `FILTER (WHERE ${knownSql(known)})`;
  return `coalesce(sum(n) ${rows}, 0) = coalesce(bit_count(bit_or(days) ${rows}), 0)`;
}

/** What a row comes to in a linear combination, as a double; null where a measure of it is unknown, 0 for one of none. */
function formSql(linear: Linear): string {
  const terms = linear.map(({ measure, times }) => {
    const double = `${measureName(measure)}::DOUBLE`;
    return times === 1 ? double : `${double} * ${integer(times)}`;
  });
  return terms.join(" + ") || "0::DOUBLE";
}

function knownSql(codes: readonly number[]): string {
  return codes.length === 0 ? "false" : `known IN (${codes.map(integer).join(", ")})`;
}
