import { TEAM } from "../dimensions.ts";
import type { Kpi } from "../kpi.ts";
import { define, sum } from "./define.ts";

/** How far the data themselves can be trusted. */
export const DATA: readonly Kpi[] = [
  define({
    id: "data_completeness",
    name: "Data completeness",
    shortName: "Data",
    description: "The share of scheduled days for which the feed delivered data.",
    unit: "percent",
    direction: "higher",
    kind: "proportion",
    numerator: sum("days_reported"),
    denominator: sum("days_expected"),
    scale: 100,
    minimumSample: 5,
    sampleUnit: "days",
    decimals: 1,
    lowestLevel: TEAM,
    guardrails: [],
    coachability: 0,
    source: "ISO/IEC 25012:2008, completeness",
  }),
];
