import type { HeatMapSort } from "#src/charts/heat-map/sort.ts";

/** The rule by which rows stand. A column is named by its id: a KPI's, a day, or the empty text for the composite. */
export type GridOrder =
  | { readonly by: "need" }
  | { readonly by: "name"; readonly descending: boolean }
  | { readonly by: "column"; readonly id: string; readonly descending: boolean };

const COLUMN = "by:";

/** Reads `need`, `name`, or `by:` and a column's id, with `-` before it for the other way round; else what needs help first. */
export function orderIn(text = "need"): GridOrder {
  const descending = text.startsWith("-");
  const rule = descending ? text.slice(1) : text;
  if (rule === "name") return { by: "name", descending };
  if (!rule.startsWith(COLUMN)) return { by: "need" };
  return { by: "column", id: rule.slice(COLUMN.length), descending };
}

/** The opposite of `orderIn`; undefined for what holds without being said. */
export function orderText(order: GridOrder): string | undefined {
  if (order.by === "need") return undefined;
  const rule = order.by === "name" ? "name" : `${COLUMN}${order.id}`;
  return order.descending ? `-${rule}` : rule;
}

interface Identified {
  readonly id: string;
}

/** The order as the heat map takes it; rows come to it by need. A column that is not there rules nothing. */
export function sortOf(order: GridOrder, columns: readonly Identified[]): HeatMapSort {
  switch (order.by) {
    case "need":
      return { by: "given" };
    case "name":
      return { by: "label", descending: order.descending };
    case "column": {
      const column = columns.findIndex(({ id }) => id === order.id);
      return column === -1
        ? { by: "given" }
        : { by: "column", column, descending: order.descending };
    }
  }
}

/** What the heat map asks for when a column's header is chosen. */
export function orderOf(sort: HeatMapSort, columns: readonly Identified[]): GridOrder {
  switch (sort.by) {
    case "column":
      return { by: "column", id: columns[sort.column]?.id ?? "", descending: sort.descending };
    case "label":
      return { by: "name", descending: sort.descending };
    case "given":
    case "band":
      return { by: "need" };
  }
}
