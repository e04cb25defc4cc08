import { describe } from "vitest";
import type { MetricsStore } from "#server/metrics-store.ts";
import { evidenceSuite } from "./metrics-evidence.suite.ts";
import { headsSuite } from "./metrics-heads.suite.ts";
import { joinedRowsSuite } from "./metrics-joined-rows.suite.ts";
import { joinsSuite } from "./metrics-joins.suite.ts";
import { momentsSuite } from "./metrics-moments.suite.ts";
import { namesSuite } from "./metrics-names.suite.ts";
import { restatementSuite } from "./metrics-restatement.suite.ts";
import { sumsSuite } from "./metrics-sums.suite.ts";

/** What every metrics store must do, whatever its engine. `open` gives an empty one whose weeks start on Monday. */
export function metricsStoreSuite(name: string, open: () => Promise<MetricsStore>): void {
  describe(`metrics store: ${name}`, () => {
    sumsSuite(open);
    restatementSuite(open);
    evidenceSuite(open);
    headsSuite(open);
    joinsSuite(open);
    joinedRowsSuite(open);
    namesSuite(open);
    momentsSuite(open);
  });
}
