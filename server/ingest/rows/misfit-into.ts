import type { FaultReport } from "../fault-report.ts";
import type { Row } from "./columns.ts";
import type { Misfit } from "./misfit.ts";

/** Reports a row's misfit with its place as the file shows it. */
export function misfitInto(report: FaultReport, row: Row, { rule, message, column }: Misfit): void {
  const origin = column === undefined ? null : row.origin(column);
  report.add({
    row: origin?.row ?? row.row,
    ...(row.sheet !== null && { sheet: row.sheet }),
    column: origin?.header ?? null,
    rule,
    message,
  });
}
