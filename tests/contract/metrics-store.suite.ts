import { describe } from "vitest";
import type { MetricsStore } from "#server/metrics-store.ts";
import { sumsSuite } from "./metrics-sums.suite.ts";

/** What every metrics store must do, whatever its engine. `open` gives an empty one whose weeks start on Monday. */
export function metricsStoreSuite(name: string, open: () => Promise<MetricsStore>): void {
  describe(`metrics store: ${name}`, () => {
    sumsSuite(open);
  });
}
