import type { FaultRule } from "./fault-rule.ts";
import type { Fault } from "#src/contract/batch.ts";

/** How many faults are kept in full; beyond them only the numbers by rule grow. */
const KEPT = 200;

/** Collects faults without growing without bound. */
export class FaultReport {
  readonly faults: Fault[] = [];
  readonly byRule = new Map<string, number>();
  count = 0;

  add(fault: Fault): void {
    this.count += 1;
    this.byRule.set(fault.rule, (this.byRule.get(fault.rule) ?? 0) + 1);
    if (this.faults.length < KEPT) this.faults.push(fault);
  }

  /** A fault of the file as a whole. */
  addWhole(rule: FaultRule, message: string, column: string | null = null, sheet?: string): void {
    this.add({ row: null, column, rule, message, ...(sheet !== undefined && { sheet }) });
  }
}
