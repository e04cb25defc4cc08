import { day } from "#src/domain/calendar.ts";
import { dimensionId, measureId } from "#src/domain/ids.ts";
import type { MetricsStore } from "#server/metrics-store.ts";

const team = dimensionId("team");
const handled = measureId("contacts_handled");

/** The facts of 2024 as lines of day, agent, team and contacts handled, sorted. */
export async function factLines(metrics: MetricsStore): Promise<string[]> {
  const { rows } = await metrics.facts({
    period: { from: day("2024-01-01"), to: day("2024-12-31") },
    where: [],
    measures: [handled],
    dimensions: [team],
    limit: 100,
    offset: 0,
  });
  return rows
    .map(
      (row) =>
        `${row.day} ${row.agent} ${row.dimensions.get(team) ?? "-"} ${row.measures.get(handled)}`,
    )
    .toSorted();
}
