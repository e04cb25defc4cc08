import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { FACTS } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";

interface Names {
  readonly dimensions: readonly DimensionId[];
  readonly measures: readonly MeasureId[];
}

/**
 * SQL for a page of fact rows: day, last day, source, the dimensions asked for, batch, rows of the source, the measures
 * asked for. Newest day first, then by agent, queue, source, last day, the other dimensions and the measures by name; what
 * is lacking or unknown comes last. `known` are all names that have values.
 */
export function evidenceSql(
  asked: Names & { readonly filter: RowFilter; readonly limit: number; readonly offset: number },
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
    ...["batch", "source_rows", ...asked.measures.map(measureName)].map(
      (name) => `${name}::DOUBLE`,
    ),
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
    WHERE ${filterSql(asked.filter)} ORDER BY ${order.join(" NULLS LAST, ")}
    LIMIT ${integer(asked.limit)} OFFSET ${integer(asked.offset)}`;
}
