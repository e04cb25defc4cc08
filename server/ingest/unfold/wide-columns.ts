import type { FaultReport } from "../fault-report.ts";
import type { UnfoldRule } from "../mapping/unfold-schema.ts";
import type { Table } from "../reading/table.ts";
import {
  bindColumns,
  columnsNamed,
  listed,
  plainHeader,
  type Aliases,
  type RowRules,
} from "../rows/columns.ts";
import { repeatedColumns, type RepeatedColumn } from "./repeated-columns.ts";

/** What unfolding needs to know of a mapping. */
export interface Unfolding {
  readonly unfold: UnfoldRule;
  /** Every column that some rule reads, those that unfolding makes among them. */
  readonly wanted: readonly string[];
  readonly rules: RowRules;
  readonly aliases: Aliases;
  readonly report: FaultReport;
}

/** What the columns of a wide sheet are, by their places. */
export interface WideColumns {
  /** The column that says which figure a row holds, where there is one. */
  readonly figureColumn: number | undefined;
  readonly fillDown: readonly number[];
  /** Columns that some rule reads as they are. */
  readonly beside: readonly number[];
  readonly repeated: readonly RepeatedColumn[];
}

/** Whether some rule reads a column of this name. */
export function isRead(name: string, { wanted, aliases }: Unfolding): boolean {
  return wanted.some((one) => columnsNamed([name], one, aliases).size > 0);
}

/** Finds the columns of a wide sheet. Null when some are missing, which is reported. */
export function wideColumns(table: Table, unfolding: Unfolding): WideColumns | null {
  const { unfold, rules, aliases, report } = unfolding;
  const { columns, except = [], header, cell } = unfold;
  const { headers } = table;
  const faults = report.count;
  const bound = (names: Iterable<string>) => bindColumns(table, names, aliases, report);
  const figureColumn = typeof cell === "object" ? bound([cell.column]).get(cell.column) : undefined;
  const fillDown = [...bound(rules.fill_down ?? []).values()];
  const excepted = [...bound(except).values()];
  const beside = headers.flatMap((name, index) => {
    const isMade = plainHeader(name) === plainHeader(header);
    return index !== figureColumn && !isMade && isRead(name, unfolding) ? [index] : [];
  });
  const repeated = Array.isArray(columns)
    ? repeatedColumns(table, ".", bound(columns).values())
    : repeatedColumns(
        table,
        columns ?? ".",
        headers.keys().filter((index) => ![figureColumn, ...excepted, ...beside].includes(index)),
      );
  if (repeated.length === 0 && report.count === faults) {
    report.addWhole(
      "no-such-column",
      `No header fits \`unfold\`; the file has ${listed(headers)}. Correct it, or say by \`file.header\` in which row or rows the header stands.`,
      null,
      table.sheet ?? undefined,
    );
  }
  if (report.count > faults) return null;
  const isNamed = typeof cell === "string";
  return {
    figureColumn,
    fillDown,
    beside,
    repeated: isNamed ? repeated.map((column) => ({ ...column, figure: cell })) : repeated,
  };
}
