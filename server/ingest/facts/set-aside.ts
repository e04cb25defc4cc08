import type { FaultReport } from "../fault-report.ts";

const DEFAULT_SHARE = 0.05;

/**
 * Whether a file is refused: for any fault, unless its mapping lets bad rows be set aside, they are few enough, and nothing
 * is wrong with the file as a whole. `rowFaults` is how many of the report's faults belong to single rows.
 */
export function refusal(
  mapping: {
    readonly faults?: "refuse" | "set-aside" | undefined;
    readonly set_aside_at_most?: number | undefined;
  },
  { rows, rowsSetAside, facts }: { rows: number; rowsSetAside: number; facts: number },
  report: FaultReport,
  rowFaults: number,
): boolean {
  const most = mapping.set_aside_at_most ?? DEFAULT_SHARE;
  if (mapping.faults === "set-aside" && rowsSetAside > rows * most) {
    report.addWhole(
      "too-many-set-aside",
      `${rowsSetAside} of ${rows} rows have faults, more than the share of ${most} that the mapping allows (\`set_aside_at_most\`).`,
    );
  }
  if (facts === 0 && report.count === 0) {
    report.addWhole(
      "no-rows",
      "No row of the file is to be imported: check `where`, `agent.skip`, `file.header` and `file.stop_at`.",
    );
  }
  return mapping.faults === "set-aside"
    ? report.count > rowFaults || facts === 0
    : report.count > 0;
}
