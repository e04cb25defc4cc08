import type { EndpointName } from "./endpoints.ts";

/** Endpoints that answer with figures: what they say follows from the facts, the definitions and the question alone. */
export const FIGURES: ReadonlySet<EndpointName> = new Set<EndpointName>([
  "scorecard",
  "scorecards",
  "heatmap",
  "trend",
  "timeline",
  "breakdown",
  "peers",
  "sideBySide",
  "changes",
  "summary",
  "evidence",
  "holds",
  "opportunities",
]);
