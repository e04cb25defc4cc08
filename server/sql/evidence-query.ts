import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { doubleSql } from "./double.ts";
import { FACTS, joinedRowsOf } from "./facts-tables.ts";
import { CELL } from "./join-queries.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";

interface Names {
  readonly dimensions: readonly DimensionId[];
  readonly measures: readonly MeasureId[];
}

/** Which facts a question is about. */
export interface EvidenceRows {
  readonly filter: RowFilter;
  /** The number of the set whose joined rows count; null where there are none. */
  readonly joined: number | null;
}

/**
 * SQL for a page of fact rows: day, last day, source, the dimensions asked for, 1 where the fact is part of a joined row,
 * batch, rows of the source, the measures asked for. Newest day first, then by agent, queue, source, last day, the other dimensions and the measures by name; what
 * is lacking or unknown comes last. `known` are all names that have values.
 */
export function evidenceSql(
  asked: Names & EvidenceRows & { readonly limit: number; readonly offset: number },
  known: Names,
): string {
  const others = known.dimensions.filter((id) => id !== AGENT && id !== QUEUE);
  const first = [dimensionName(AGENT), dimensionName(QUEUE), "source"];
  const then = others.map(dimensionName).toSorted();
  const joins = [...first, ...then].map(
    (column) =>
      `LEFT JOIN dictionary AS of_${column} ON of_${column}.name = '${column}' AND of_${column}.code = ${column}`,
  );
  const textOf = (column: string) => `of_${column}.text`;
  const columns = [
    "day",
    "last_day",
    "source",
    ...asked.dimensions.map(dimensionName),
    `(${joinedSql(asked)})::INTEGER`,
    ...["batch", "source_rows", ...asked.measures.map(measureName)].map(doubleSql),
  ];
  const order = [
    "day DESC",
    ...first.map(textOf),
    "last_day",
    ...then.map(textOf),
    ...known.measures.map(measureName).toSorted(),
    "source_rows",
  ];
  return `SELECT ${columns.join(", ")} FROM ${FACTS.name} ${joins.join(" ")}
    WHERE ${evidenceFilterSql(asked)} ORDER BY ${order.join(" NULLS LAST, ")}
    LIMIT ${integer(asked.limit)} OFFSET ${integer(asked.offset)}`;
}

/** SQL for the number of fact rows, and for how many of them are part of a joined row. */
export function evidenceCountSql(asked: EvidenceRows): string {
  return `SELECT count(*), count(*) FILTER (${joinedSql(asked)}) FROM ${FACTS.name}
    WHERE ${evidenceFilterSql(asked)}`;
}

/** The facts that meet the conditions, and those of which the joined rows were made that do. */
function evidenceFilterSql({ filter, joined }: EvidenceRows): string {
  if (joined === null) return filterSql(filter);
  const anywhere = filterSql({ ...filter, where: [] });
  return `${anywhere} AND (${filterSql(filter)} OR ${joinedSql({ filter, joined })})`;
}

/** The condition that a fact is part of a joined row that the filter lets through: what the fact lacks, the row may have. */
function joinedSql({ filter, joined }: EvidenceRows): string {
  if (joined === null) return "false";
  return `(${CELL}) IN (SELECT ${CELL} FROM ${joinedRowsOf(FACTS).name}
    WHERE known = ${integer(joined)} AND ${filterSql(filter)})`;
}
