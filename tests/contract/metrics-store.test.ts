import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { metricsStoreSuite } from "./metrics-store.suite.ts";

metricsStoreSuite("memory", () => Promise.resolve(createMemoryMetrics()));
