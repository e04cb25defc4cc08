import type { ServerEvent } from "#src/contract/events.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { loadRules } from "#server/definitions.ts";
import { createInThreadCheck } from "#server/ingest/check-in-thread.ts";
import { createIngest, type Importer, type IngestServices } from "#server/ingest/ingest.ts";
import { createMemoryFiles } from "#server/ingest/ledger/kept-files.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";

/** An ingest over memory stores, with what it publishes. A failure that is not a file's fault fails the test. */
export function createTestIngest(): {
  services: IngestServices;
  ingest: Importer;
  events: ServerEvent[];
} {
  const events: ServerEvent[] = [];
  const clock = () => new Date("2024-03-01T12:00:00Z");
  const records = createMemoryRecords({ clock });
  const shipped = { organisation: DEFAULT_ORGANISATION, policy: DEFAULT_POLICY };
  const services = {
    records,
    metrics: createMemoryMetrics(),
    files: createMemoryFiles(),
    check: createInThreadCheck(),
    rules: () => loadRules(records, shipped),
    changes: { publish: (event: ServerEvent) => void events.push(event) },
    clock,
    log: ({ error }: { error: unknown }) => {
      throw error;
    },
  };
  return { services, ingest: createIngest(services), events };
}
