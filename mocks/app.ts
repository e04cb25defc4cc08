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
import { createMemoryFiles, type KeptFiles } from "#server/ingest/ledger/kept-files.ts";
import { createContestClerk } from "#server/recognition/contests/contest-clerk.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import type { Services } from "#server/services.ts";
import type { SessionCarrier } from "#server/session-carrier.ts";
import { createMemoryMetrics, type MemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords, type MemoryRecords } from "#server/stores/memory-records.ts";
import { mockParameters } from "./dataset.ts";
import { keepFacts } from "./keep-facts.ts";
import type { Scenario } from "./scenarios.ts";

/** All that the app needs, in memory. */
export interface MockServices extends Services {
  /** The same organisation once more: what happens in one of the two does not happen in the other. */
  readonly copy: () => MockServices;
}

/** What one organisation has of its own. */
interface Stores {
  readonly metrics: MemoryMetrics;
  readonly records: MemoryRecords;
  readonly files: KeptFiles;
}

/** What it shares with its copies. */
interface Setting {
  readonly clock: () => Date;
  readonly demo: (kept: unknown) => readonly FactBatch[];
}

const policy = DEMO_POLICY;
const organisation = demoOrganisation;

function servicesOver(stores: Stores, setting: Setting) {
  const { metrics, records, files } = stores;
  const { clock, demo } = setting;
  const changes = createChanges();
  const ingest = createIngest({
    metrics,
    records,
    changes,
    clock,
    files,
    check: createInThreadCheck(),
    rules: () => loadRules(records, { organisation, policy }),
    demo,
    log: ({ batch, error }) => console.error(`Batch ${batch}:`, error),
  });
  return {
    metrics,
    records,
    ingest,
    changes,
    clock,
    organisation,
    policy,
    auth: { mode: "demo" as const, key: "candor-mocks", personas: demoPersonas },
    ready: () => true,
    log: ({ incident, error, path }: Parameters<Services["log"]>[0]) =>
      console.error(`Incident ${incident} at ${path}:`, error),
    copy: (): MockServices =>
      // Files are named by what they hold and never change.
      servicesOver({ metrics: metrics.copy(), records: records.copy(), files }, setting),
  };
}

/** Services filled with the demo organisation as a scenario has it at a time. */
export async function mockServices(
  { hour, keeps }: Pick<Scenario, "hour" | "keeps">,
  now: () => Date,
): Promise<MockServices> {
  const clock = hour === undefined ? now : () => demoInstant(now(), hour);
  const parameters = mockParameters(clock());
  const stores = {
    metrics: createMemoryMetrics({ weekStart: organisation.weekStart }),
    records: createMemoryRecords({ clock }),
    files: createMemoryFiles(),
  };
  const services = servicesOver(stores, {
    clock,
    demo: (kept) => {
      const facts = plantedFacts(kept);
      return keeps ? keepFacts(facts, parameters.lastDay, keeps) : facts;
    },
  });
  const planted = [...demoRecords(parameters), ...demoRecognition(parameters)];
  await plant({ importer: services.ingest }, parameters, planted);
  await createContestClerk(services)();
  return services;
}

/** The API app over such services, with a scenario's policy and a carrier of its sessions. */
export function mockApp(services: Services, scenario: Scenario, carrier: SessionCarrier) {
  const { minimumCohort = services.policy.minimumCohort } = scenario;
  const recognition = {
    ...services.policy.recognition,
    ...(scenario.hasNoRecognition && { on: false }),
  };
  const policy = { ...services.policy, minimumCohort, recognition };
  const publicUrl = globalThis.location?.origin ?? "http://localhost";
  return createApp({ ...services, policy }, { carrier, publicUrl, checkAnswers: true });
}
