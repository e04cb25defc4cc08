import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import type { Policy } from "#src/domain/policy.ts";
import { createChanges } from "../changes.ts";
import { demoPersonas } from "../demo/demo-personas.ts";
import { plantedFacts, seedDemo } from "../demo/seed-demo.ts";
import { createIngest, type Importer } from "../ingest/ingest.ts";
import { syncProjection, type LedgerServices } from "../ingest/ledger/projection.ts";
import { createProcessCheck } from "../ingest/node/check-process.ts";
import { openLedgerFiles } from "../ingest/node/ledger-files.ts";
import { followRecords } from "../records-view.ts";
import type { Auth, Services } from "../services.ts";
import { openDuckdbMetrics } from "../stores/duckdb-metrics.ts";
import { openSqliteRecords } from "../stores/sqlite-records.ts";
import type { DataFolder } from "./data-folder.ts";

/** The services over engines in a data folder. */
export interface OpenedServices {
  readonly services: Services;
  readonly importer: Importer;
  /**
   * Makes the facts agree with the ledger and, if asked, fills an empty organisation with the demo. The services are ready
   * from then on.
   */
  prepare(options: { readonly demo: boolean; readonly say: (line: string) => void }): Promise<void>;
  /** Waits for the import under way, then closes the stores. */
  close(): Promise<void>;
}

/** What opening needs besides the folder. */
export interface Opening {
  readonly folder: DataFolder;
  readonly policy: Policy;
  readonly auth: Pick<Auth, "mode" | "adminToken">;
  readonly clock: () => Date;
  readonly log: (failure: Readonly<Record<string, unknown>>) => void;
}

/** Opens the stores of a data folder. Rejects with the engines' own errors when a file is damaged. */
export async function openServices({
  folder,
  policy,
  auth,
  clock,
  log,
}: Opening): Promise<OpenedServices> {
  const shipped = { organisation: DEFAULT_ORGANISATION, policy };
  const records = openSqliteRecords({ path: folder.recordsFile, clock });
  const rules = followRecords(records, shipped);
  const { weekStart } = (await rules()).organisation;
  const metrics = await openDuckdbMetrics({ path: folder.metricsFile, weekStart });
  const changes = createChanges();
  const ledger: LedgerServices = {
    records,
    metrics,
    files: await openLedgerFiles(folder.ledgerFolder),
    check: createProcessCheck(),
    rules,
    demo: plantedFacts,
  };
  const importer = createIngest({ ...ledger, changes, clock, log });
  let ready = false;
  return {
    importer,
    services: {
      ...shipped,
      metrics,
      records,
      ingest: importer,
      changes,
      clock,
      auth: { ...auth, key: folder.key, personas: demoPersonas },
      credentialKeys: folder.credentialKeys,
      ready: () => ready,
      log,
    },
    async prepare({ demo, say }) {
      await syncProjection(ledger, (done, total) =>
        say(`Reading the ledger: batch ${done + 1} of ${total} …`),
      );
      if (demo) await seedDemo({ records, importer, clock });
      ready = true;
    },
    async close() {
      await importer.idle();
      await metrics.close();
      await records.close();
    },
  };
}
