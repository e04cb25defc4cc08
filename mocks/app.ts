import { createApp } from "#server/app.ts";
import { createChanges } from "#server/changes.ts";
import { loadRules } from "#server/definitions.ts";
import { demoInstant } from "#server/demo/demo-now.ts";
import { demoOrganisation } from "#server/demo/demo-organisation.ts";
import { demoPersonas } from "#server/demo/demo-personas.ts";
import { DEMO_POLICY } from "#server/demo/demo-policy.ts";
import { demoRecognition } from "#server/demo/demo-recognition.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import { plant, plantedFacts } from "#server/demo/seed-demo.ts";
import { createInThreadCheck } from "#server/ingest/check-in-thread.ts";
import { createIngest } from "#server/ingest/ingest.ts";
import { createMemoryFiles } from "#server/ingest/ledger/kept-files.ts";
import { createContestClerk } from "#server/recognition/contests/contest-clerk.ts";
import type { Services } from "#server/services.ts";
import type { SessionCarrier } from "#server/session-carrier.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { mockParameters } from "./dataset.ts";
import { keepFacts } from "./keep-facts.ts";
import type { Scenario } from "./scenarios.ts";

/** All that the app needs, in memory, filled with the demo organisation as a scenario has it at a time. */
export async function mockServices(
  scenario: Pick<Scenario, "hour" | "keeps">,
  now: () => Date,
): Promise<Services> {
  const { hour, keeps } = scenario;
  const clock = hour === undefined ? now : () => demoInstant(now(), hour);
  const parameters = mockParameters(clock());
  const policy = DEMO_POLICY;
  const organisation = demoOrganisation;
  const metrics = createMemoryMetrics({ weekStart: organisation.weekStart });
  const records = createMemoryRecords({ clock });
  const changes = createChanges();
  const importer = createIngest({
    metrics,
    records,
    changes,
    clock,
    files: createMemoryFiles(),
    check: createInThreadCheck(),
    rules: () => loadRules(records, { organisation, policy }),
    demo: (kept) => {
      const facts = plantedFacts(kept);
      return keeps ? keepFacts(facts, parameters.lastDay, keeps) : facts;
    },
    log: ({ batch, error }) => console.error(`Batch ${batch}:`, error),
  });
  await plant({ importer }, parameters, [
    ...demoRecords(parameters),
    ...demoRecognition(parameters),
  ]);
  const services: Services = {
    metrics,
    records,
    ingest: importer,
    changes,
    clock,
    organisation,
    policy,
    auth: { mode: "demo", key: "candor-mocks", personas: demoPersonas },
    ready: () => true,
    log: ({ incident, error, path }) => console.error(`Incident ${incident} at ${path}:`, error),
  };
  await createContestClerk(services)();
  return services;
}

/** The API app over such services, with a scenario's policy and a carrier of its sessions. */
export function mockApp(services: Services, scenario: Scenario, carrier: SessionCarrier) {
  const { minimumCohort = services.policy.minimumCohort } = scenario;
  const policy = { ...services.policy, minimumCohort };
  const publicUrl = globalThis.location?.origin ?? "http://localhost";
  return createApp({ ...services, policy }, { carrier, publicUrl, checkAnswers: true });
}
