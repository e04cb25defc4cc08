import { addDays } from "#src/domain/calendar.ts";
import { demoFacts } from "#server/demo/demo-facts.ts";
import { demoNow } from "#server/demo/demo-now.ts";
import { demoParameters, type DemoParameters } from "#server/demo/demo-parameters.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import type { MetricsStore } from "#server/metrics-store.ts";
import type { RecordsStore } from "#server/records-store.ts";
import { keepFacts } from "./keep-facts.ts";
import type { Scenario } from "./scenarios.ts";

const WEEKS = 26;

export interface Stores {
  readonly metrics: MetricsStore;
  readonly records: RecordsStore;
}

/** A part of the demo organisation small enough to be made while a page loads: 2 sites, 10 teams, 100 seats, 26 weeks. */
export function mockParameters(now: Date): DemoParameters {
  const { today, hour } = demoNow(now);
  return {
    ...demoParameters(today, hour),
    firstDay: addDays(today, 1 - 7 * WEEKS),
    size: { sites: 2, teamsPerSite: 5, seatsPerTeam: 10 },
  };
}

/** Fills empty stores with the demo organisation as a scenario has it, giving way to whatever else waits in between. */
export async function fillStores(
  { metrics, records }: Stores,
  parameters: DemoParameters,
  { keeps }: Scenario,
): Promise<void> {
  const changes = demoRecords(parameters).map((record) => ({ ...record, ifVersion: 0 }));
  await records.put(changes, { actor: "demo", action: "demo seeded" });
  for (const batch of demoFacts(parameters)) {
    await breath();
    const kept = keeps ? keepFacts(batch, parameters.lastDay, keeps) : batch;
    if (kept.length > 0) await metrics.apply(kept);
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
