import { Table } from "#src/ui/table.tsx";
import type { ChartData, ChartRow } from "./chart-data.ts";

/** The numbers of a chart as a real table. */
export function ChartTable({ data }: { readonly data: ChartData }) {
  const { caption, columns, rows } = data;
  return (
    <Table
      caption={caption}
      columns={columns.map((column, at) => ({
        ...column,
        cell: (row: ChartRow) => row.cells[at]?.text,
      }))}
      rows={rows}
      keyOf={(row) => row.id}
      isMarked={(row) => row.marked ?? false}
    />
  );
}
