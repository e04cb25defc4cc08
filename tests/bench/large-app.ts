import { createApp } from "#server/app.ts";
import { createChanges } from "#server/changes.ts";
import { demoParameters } from "#server/demo/demo-parameters.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import type { MetricsStore } from "#server/metrics-store.ts";
import type { Change } from "#server/records-store.ts";
import type { Services } from "#server/services.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { createTestIngest } from "#tests/test-ingest.ts";

/** What whoever asks the API of the large world shows for being its administrator. */
export const LARGE_WORLD_TOKEN = "bench";

/** The demo's goals, as changes that set them. */
export function largeGoals(lastDay: Day): readonly Change[] {
  return demoRecords(demoParameters(lastDay, 12))
    .filter(({ kind }) => kind === "goal")
    .map((goal) => ({ ...goal, ifVersion: "any" as const }));
}

/** All that stands on a large store. */
export function largeServices(ground: Pick<Services, "metrics" | "records" | "clock">): Services {
  return {
    ...ground,
    ingest: createTestIngest().ingest,
    changes: createChanges(),
    organisation: DEFAULT_ORGANISATION,
    policy: DEFAULT_POLICY,
    auth: { mode: "token", key: "bench", adminToken: LARGE_WORLD_TOKEN },
    ready: () => true,
    log: ({ error }) => {
      throw error;
    },
  };
}

/** The API over a large store, with the demo's goals, on the day after its last. */
export async function createLargeApp(metrics: MetricsStore, lastDay: Day) {
  const clock = () => new Date(`${addDays(lastDay, 1)}T12:00:00Z`);
  const records = createMemoryRecords({ clock });
  await records.put(largeGoals(lastDay), { actor: "bench", action: "goals set" });
  return createApp(largeServices({ metrics, records, clock }));
}
