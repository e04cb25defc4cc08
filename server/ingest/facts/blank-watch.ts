import type { FaultReport } from "../fault-report.ts";
import type { Contribution } from "./fact-groups.ts";
import type { FactPlan } from "./fact-plan.ts";

/** Remembers which counts had rows that passed, rows that did not, and rows left open by a blank. */
export class BlankWatch {
  readonly #seen = new Map<string, { passed: boolean; failed: boolean; open: boolean }>();

  see(plan: FactPlan, { amounts }: Contribution): void {
    for (const [index, name] of [...plan.measures.keys()].entries()) {
      if (!plan.undecided.has(name)) continue;
      const seen = this.#seen.get(name) ?? { passed: false, failed: false, open: false };
      const amount = amounts[index] ?? null;
      if (amount === null) seen.open = true;
      else if (amount === 0) seen.failed = true;
      else seen.passed = true;
      this.#seen.set(name, seen);
    }
  }

  /** A count that no filled cell fails most likely means that blank is no; the mapping must say so. */
  tell(report: FaultReport): void {
    for (const [name, { passed, failed, open }] of this.#seen) {
      if (!open || failed || !passed) continue;
      report.addWhole(
        "blank-undecided",
        `Every filled cell counts for ${name}, and the others are blank: state \`blank: zero\` there if blank means no, \`blank: unknown\` if it means that nobody knows.`,
      );
    }
  }
}
