import type { FaultReport } from "../fault-report.ts";
import type { Visited } from "./visit-rows.ts";

const DEFAULT_SHARE = 0.05;

/** What a mapping says of faulty rows. */
export interface SetAsideRules {
  readonly faults?: "refuse" | "set-aside" | undefined;
  readonly set_aside_at_most?: number | undefined;
}

/** What came of the rows. `rowFaults` is how many of the report's faults belong to single rows. */
interface Outcome extends Visited {
  readonly rowFaults: number;
  /** Facts, or people. */
  readonly results: number;
}

/**
 * Whether a file is refused: for any fault, unless its mapping lets bad rows be set aside, they are few enough, and nothing
 * is wrong with the file as a whole.
 */
export function isRefused(
  { faults = "refuse", set_aside_at_most: most = DEFAULT_SHARE }: SetAsideRules,
  { rows, rowsSetAside, rowFaults, results }: Outcome,
  report: FaultReport,
): boolean {
  if (results === 0 && report.count === 0) {
    report.addWhole(
      "no-rows",
      "No row of the file is to be imported: check `where`, `agent.skip`, `file.header` and `file.stop_at`.",
    );
  }
  if (faults === "refuse") return report.count > 0;
  if (rowsSetAside > rows * most) {
    report.addWhole(
      "too-many-set-aside",
      `${rowsSetAside} of ${rows} rows have faults, more than the share of ${most} that the mapping allows (\`set_aside_at_most\`).`,
    );
  }
  return report.count > rowFaults || results === 0;
}
