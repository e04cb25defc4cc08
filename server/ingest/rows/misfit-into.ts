import type { FaultReport } from "../fault-report.ts";
import type { Row } from "./columns.ts";
import type { Misfit } from "./misfit.ts";

/** Reports a row's misfit with its place as the file shows it. */
export function misfitInto(report: FaultReport, row: Row, { rule, message, column }: Misfit): void {
  report.add({
    row: row.row,
    ...(row.sheet !== null && { sheet: row.sheet }),
    column: column === undefined ? null : row.header(column),
    rule,
    message,
  });
}
