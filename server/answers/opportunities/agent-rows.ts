import type { SumsTable } from "../../metrics-store.ts";

/** Where each agent's rows are in a table whose first key is the agent. */
export function rowsByAgent({ keys }: SumsTable): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, agent] of (keys[0] ?? []).entries()) {
    if (agent === null) continue;
    const own = rows.get(agent);
    if (own) own.push(row);
    else rows.set(agent, [row]);
  }
  return rows;
}
