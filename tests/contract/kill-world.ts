import type { FactBatch } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";

const agents = Array.from({ length: 200 }, (_, index) => `agent-${index}`);
const days = Array.from(
  { length: 28 },
  (_, index) => `2026-02-${String(index + 1).padStart(2, "0")}`,
);

/** What the workforce feed knows of the same agents and days. */
export function killTimes(): FactBatch {
  const rows = days.flatMap((day) =>
    agents.map((agent, seat): Row => ({ day, agent, measures: { logged_in_seconds: seat } })),
  );
  return factBatch({ sequence: 4, source: "workforce" }, rows);
}

/** A batch of 5,600 rows; the second restates all of the first. */
export function killBatch(sequence: 1 | 2): FactBatch {
  const rows = days.flatMap((day, index) =>
    agents.map((agent, seat): Row => ({
      day,
      agent,
      dimensions: { team: `team-${seat % 20}`, site: `site-${seat % 3}` },
      measures: { sales: sequence * (index + seat), talk_seconds: seat % 7 === 0 ? null : seat },
    })),
  );
  return factBatch({ sequence }, rows);
}
