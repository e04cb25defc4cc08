import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { createApp } from "#server/app.ts";
import { createChanges } from "#server/changes.ts";
import { demoOrganisation } from "#server/demo/demo-organisation.ts";
import { demoInstant } from "#server/demo/demo-now.ts";
import { demoPersonas } from "#server/demo/demo-personas.ts";
import { ProblemError } from "#server/problem.ts";
import type { Ingest, Services } from "#server/services.ts";
import type { SessionCarrier } from "#server/session-carrier.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { fillStores, mockParameters } from "./dataset.ts";
import type { Scenario } from "./scenarios.ts";

/** All that the app needs, in memory, filled with the demo organisation as a scenario has it. */
export async function mockServices(scenario: Scenario, now: () => Date): Promise<Services> {
  const { hour, minimumCohort = DEFAULT_POLICY.minimumCohort } = scenario;
  const clock = hour === undefined ? now : () => demoInstant(now(), hour);
  const metrics = createMemoryMetrics({ weekStart: demoOrganisation.weekStart });
  const records = createMemoryRecords({ clock });
  await fillStores({ metrics, records }, mockParameters(clock()), scenario);
  return {
    metrics,
    records,
    ingest: noIngest,
    changes: createChanges(),
    clock,
    organisation: demoOrganisation,
    policy: { ...DEFAULT_POLICY, minimumCohort },
    auth: { mode: "demo", key: "candor-mocks", personas: demoPersonas },
    ready: () => true,
    log: ({ incident, error, path }) => console.error(`Incident ${incident} at ${path}:`, error),
  };
}

/** The API app over such services. */
export function mockApp(services: Services, carrier: SessionCarrier) {
  return createApp(services, { carrier, checkAnswers: true });
}

const noIngest: Ingest = {
  async receive() {
    throw new ProblemError("not-ready", "The mocks take no files.");
  },
  async find() {
    return null;
  },
  async list() {
    return [];
  },
};
