import type { Row } from "../rows/columns.ts";
import type { Contribution } from "./fact-groups.ts";
import type { FactPlan } from "./fact-plan.ts";
import { misfit, type Misfit } from "../rows/misfit.ts";
import { namesNobody } from "../rows/total-name.ts";

/** What reading a row came to: a contribution, nobody's row to leave out, or its misfits. */
export type RowReading =
  | { readonly kind: "row"; readonly contribution: Contribution }
  | { readonly kind: "left out" }
  | { readonly kind: "misfits"; readonly misfits: readonly Misfit[] };

function agentMisfit(agent: string, column: string | undefined): Misfit | null {
  if (agent === "") {
    return misfit(
      "no-agent",
      'The row names no agent: fill it in, or leave such rows out with `agent.skip: [""]`, totals at the end also with `file.stop_at` or `file.footer_rows`.',
      column,
    );
  }
  if (!namesNobody(agent)) return null;
  return misfit(
    "total-row",
    `“${agent}” looks like totals, not a person: leave it out with \`agent.skip\`, a row also with \`file.footer_rows\` or \`file.stop_at\`, a column with \`unfold.except\`.`,
    column,
  );
}

/** Reads one row by the plan. All of its misfits are told at once. */
export function readFactRow(row: Row, plan: FactPlan): RowReading {
  if (plan.isWanted(row) !== true) return { kind: "left out" };
  const misfits: Misfit[] = [];
  const textOf = (value: string | Misfit): string => {
    if (typeof value === "string") return value;
    misfits.push(value);
    return "";
  };
  const agent = plan.agentOf(row);
  if (typeof agent === "string" && plan.skippedAgents.has(agent.toLowerCase())) {
    return { kind: "left out" };
  }
  const wrongAgent = typeof agent === "string" ? agentMisfit(agent, plan.agentColumn) : agent;
  if (wrongAgent) misfits.push(wrongAgent);
  const day = plan.dayOf(row);
  if (day === null) {
    const message =
      "The row has no date: fill it in, or leave such rows out by `where: { column: …, blank: false }`.";
    misfits.push(misfit("no-day", message, plan.dayColumn));
  } else if (typeof day !== "string") misfits.push(day);
  const queue = textOf(plan.queueOf(row));
  const dimensions = [...plan.dimensions.values()].map((valueOf) => textOf(valueOf(row)));
  const amounts = [...plan.measures.values()].map((measure) => {
    const amount = measure.of(row);
    if (amount === null || typeof amount === "number") return amount;
    misfits.push(amount);
    return null;
  });
  if (misfits.length > 0 || typeof agent !== "string" || typeof day !== "string") {
    return { kind: "misfits", misfits };
  }
  return { kind: "row", contribution: { day, agent, queue, dimensions, amounts } };
}
