import type { Change } from "#server/records-store.ts";

/** The record of an award as the clerk keeps it, with a step for each state. */
export function awardRecord(id: string, states: readonly string[]): Change {
  const [, badge = "", version = "1"] = id.split("/");
  return {
    kind: "award",
    id,
    body: {
      badge,
      version: Number(version),
      period: { grain: "quarter", id: "2025-Q4", from: "2025-09-29", to: "2025-12-28" },
      on: [],
      team: null,
      steps: states.map((state) => ({
        on: "2026-01-05",
        state,
        why: { id: "award.restored", values: {} },
      })),
    },
    ifVersion: 0,
  };
}
