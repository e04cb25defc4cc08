import type { FaultReport } from "../fault-report.ts";
import { rounded } from "./amount.ts";
import type { FactGroups, FinishedFact } from "./fact-groups.ts";
import type { FactPlan } from "./fact-plan.ts";

/** Adds and subtracts parts; null when one is unknown. */
function combinedOf(
  add: readonly string[],
  subtract: readonly string[],
  amounts: ReadonlyMap<string, number | null>,
): number | null {
  let sum = 0;
  for (const [names, sign] of [
    [add, 1],
    [subtract, -1],
  ] as const) {
    for (const name of names) {
      const amount = amounts.get(name) ?? null;
      if (amount === null) return null;
      sum += sign * amount;
    }
  }
  return sum;
}

/**
 * Completes facts: measures made of others are worked out, and every amount is rounded, once, to whole units. Amounts
 * beyond what can be exact, and combinations below zero, are faults.
 */
export function finishFacts(
  groups: FactGroups,
  plan: FactPlan,
  report: FaultReport,
): FinishedFact[] {
  const names = [...plan.measures.keys()];
  return groups.ordered().map((group) => {
    const amounts = new Map(names.map((name, index) => [name, group.sums[index] ?? null]));
    for (const [name, { add, subtract = [] }] of plan.combined) {
      const amount = combinedOf(add, subtract, amounts);
      amounts.set(name, amount);
      if (amount !== null && amount < 0) {
        const sum = [...add, ...subtract.map((part) => `-${part}`)].join(" + ");
        report.addWhole(
          "negative",
          `${name} (${sum}) of ${group.agent} on ${group.day} comes to ${rounded(amount)}, below zero: check the columns.`,
        );
      }
    }
    for (const [name, amount] of amounts) {
      if (amount !== null && !Number.isSafeInteger(amount)) {
        report.addWhole(
          "too-large",
          `${name} of ${group.agent} on ${group.day} adds up to more than can be kept exactly: check the column and its unit.`,
        );
      }
    }
    return {
      day: group.day,
      agent: group.agent,
      queue: group.queue,
      dimensions: group.dimensions,
      rows: group.rows,
      measures: [...amounts.values()].map((amount) => (amount === null ? null : rounded(amount))),
    };
  });
}
