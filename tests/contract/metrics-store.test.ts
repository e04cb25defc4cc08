import { describe } from "vitest";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { sumsSuite } from "./metrics-sums.suite.ts";
import { metricsStoreSuite } from "./metrics-store.suite.ts";

metricsStoreSuite("memory", () => Promise.resolve(createMemoryMetrics()));
describe("metrics store: DuckDB multiplying even a single row", () => {
  sumsSuite(() => openDuckdbMetrics({ path: ":memory:", manyRows: 0 }));
});
// What a file adds, duckdb-file.test.ts asks: writing two hundred of them to disk takes a minute.
metricsStoreSuite("DuckDB", () => openDuckdbMetrics({ path: ":memory:" }));
