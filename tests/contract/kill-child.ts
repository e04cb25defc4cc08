import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { killBatch } from "./kill-world.ts";

// Run by the kill test as a process of its own: applies the second batch to a store that has the first.

const [, , path = ""] = process.argv;
const batch = killBatch(2);
const store = await openDuckdbMetrics({ path });
process.stdout.write("applying\n");
await store.apply(batch);
process.stdout.write("applied\n");
await store.close();
