import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { sumsSuite } from "./metrics-sums.suite.ts";
import { metricsStoreSuite } from "./metrics-store.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "candor-metrics-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

metricsStoreSuite("memory", () => Promise.resolve(createMemoryMetrics()));
describe("metrics store: DuckDB multiplying even a single row", () => {
  sumsSuite(() => openDuckdbMetrics({ path: ":memory:", manyRows: 0 }));
});
metricsStoreSuite("DuckDB in a file", () => {
  files += 1;
  return openDuckdbMetrics({ path: join(folder, `${files}.duckdb`) });
});
