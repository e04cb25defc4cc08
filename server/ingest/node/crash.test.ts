import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { measureId } from "#src/domain/ids.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { loadRules } from "#server/definitions.ts";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { openSqliteRecords } from "#server/stores/sqlite-records.ts";
import { createInThreadCheck } from "../check-in-thread.ts";
import { createIngest } from "../ingest.ts";
import { syncProjection, type LedgerServices } from "../ledger/projection.ts";
import { openLedgerFiles } from "./ledger-files.ts";

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures: { contacts_handled: { sum: Calls } }
`;
const file = "Day,Agent,Calls\n2024-01-01,Ann,5\n2024-01-02,Bob,7\n";
const handled = measureId("contacts_handled");
const clock = () => new Date("2024-03-01T12:00:00Z");

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-crash-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Imports the file in a process that kills itself the way `kill -9` does when it comes to `point`. */
function importAndDie(point: "kept" | "committed" | "applied"): void {
  const here = (path: string) => JSON.stringify(join(import.meta.dirname, path));
  const script = `
    const die = () => process.kill(process.pid, "SIGKILL");
    const { openDuckdbMetrics } = await import(${here("../../stores/duckdb-metrics.ts")});
    const { openSqliteRecords } = await import(${here("../../stores/sqlite-records.ts")});
    const { createInThreadCheck } = await import(${here("../check-in-thread.ts")});
    const { createIngest } = await import(${here("../ingest.ts")});
    const { openLedgerFiles } = await import(${here("./ledger-files.ts")});
    const { loadRules } = await import(${here("../../definitions.ts")});
    const { DEFAULT_ORGANISATION: organisation } = await import("#src/domain/organisation.ts");
    const { DEFAULT_POLICY: policy } = await import("#src/domain/policy.ts");
    const folder = ${JSON.stringify(folder)};
    const clock = () => new Date("2024-03-01T12:00:00Z");
    const records = openSqliteRecords({ path: folder + "/records.sqlite", clock });
    const metrics = await openDuckdbMetrics({ path: folder + "/metrics.duckdb" });
    const files = await openLedgerFiles(folder + "/ledger");
    const dying = ${JSON.stringify(point)};
    const services = {
      records,
      files: { ...files, write: async (...given) => { await files.write(...given); if (dying === "kept") die(); } },
      metrics: { ...metrics, apply: async (batch) => {
        if (dying === "committed") die();
        await metrics.apply(batch);
        die();
      } },
      check: createInThreadCheck(),
      rules: () => loadRules(records, { organisation, policy }),
      changes: { publish() {} }, clock, log: ({ error }) => { console.error(error); process.exit(3); },
    };
    const ingest = createIngest(services);
    await ingest.receive({ fileName: "calls.csv", bytes: new TextEncoder().encode(${JSON.stringify(file)}),
      mapping: ${JSON.stringify(mapping)}, source: null, dryRun: false, sha256: null, actor: "admin" });
    await ingest.idle();
  `;
  const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: join(import.meta.dirname, "../../.."),
    encoding: "utf8",
  });
  expect({ signal, stderr }).toEqual({ signal: "SIGKILL", stderr: "" });
}

async function restart(): Promise<LedgerServices> {
  const records = openSqliteRecords({ path: join(folder, "records.sqlite"), clock });
  const shipped = { organisation: DEFAULT_ORGANISATION, policy: DEFAULT_POLICY };
  return {
    records,
    metrics: await openDuckdbMetrics({ path: join(folder, "metrics.duckdb") }),
    files: await openLedgerFiles(join(folder, "ledger")),
    check: createInThreadCheck(),
    rules: () => loadRules(records, shipped),
  };
}

async function stop({ metrics, records }: LedgerServices): Promise<void> {
  await metrics.close();
  await records.close();
}

async function handledBy({ metrics }: LedgerServices) {
  const { rows } = await metrics.facts({
    period: { from: day("2024-01-01"), to: day("2024-12-31") },
    where: [],
    measures: [handled],
    dimensions: [],
    limit: 10,
    offset: 0,
  });
  return rows.map(({ agent, measures }) => [agent, measures.get(handled)]);
}

const facts = [
  ["Bob", 7],
  ["Ann", 5],
];

describe("a process killed during an import", { timeout: 60_000 }, () => {
  test("before the commit leaves nothing, and the file can be imported", async () => {
    importAndDie("kept");
    expect(readdirSync(join(folder, "ledger"))).toHaveLength(1);
    const services = await restart();
    expect(await syncProjection(services)).toEqual({ applied: 0, rebuilt: false });
    expect(readdirSync(join(folder, "ledger"))).toEqual([]);
    expect(await services.records.journal({ limit: 10 })).toEqual([]);
    const errors: unknown[] = [];
    const ingest = createIngest({
      ...services,
      changes: { publish: () => {} },
      clock,
      log: ({ error }) => errors.push(error),
    });
    const upload = {
      fileName: "calls.csv",
      mapping,
      source: null,
      dryRun: false,
      sha256: null,
      actor: "admin",
    };
    await ingest.receive({ ...upload, bytes: new TextEncoder().encode(file) });
    await ingest.idle();
    expect(errors).toEqual([]);
    expect(await handledBy(services)).toEqual(facts);
    await stop(services);
  });

  test("after the commit is finished at the next start", async () => {
    importAndDie("committed");
    const services = await restart();
    expect(await handledBy(services)).toEqual([]);
    expect(await syncProjection(services)).toEqual({ applied: 1, rebuilt: false });
    expect(await handledBy(services)).toEqual(facts);
    await stop(services);
  });

  test("after its facts were applied has nothing left to do; a deleted DuckDB file is built again", async () => {
    importAndDie("applied");
    const services = await restart();
    expect(await syncProjection(services)).toEqual({ applied: 0, rebuilt: false });
    expect(await handledBy(services)).toEqual(facts);
    await stop(services);
    rmSync(join(folder, "metrics.duckdb"));
    rmSync(join(folder, "metrics.duckdb.wal"), { force: true });
    const again = await restart();
    expect(await syncProjection(again)).toEqual({ applied: 1, rebuilt: false });
    expect(await handledBy(again)).toEqual(facts);
    await stop(again);
  });
});
