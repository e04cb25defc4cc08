import type { Kpi } from "../kpi.ts";
import { define, sum } from "./define.ts";

/** Work items without a customer on the line. */
export const BACK_OFFICE: readonly Kpi[] = [
  define({
    id: "standard_hours_earned",
    name: "Standard hours earned",
    shortName: "Earned hours",
    description:
      "Standard time of the items completed per time worked; 100 % is the standard pace.",
    unit: "percent",
    direction: "higher",
    kind: "mean",
    numerator: sum("items_standard_seconds"),
    denominator: sum("worked_seconds"),
    scale: 100,
    minimumSample: 28_800,
    sampleUnit: "seconds",
    decimals: 1,
    guardrails: ["rework"],
    coachability: 0.5,
    source:
      "Work measurement (ILO, Introduction to Work Study): standard hours earned ÷ hours worked",
  }),
  define({
    id: "rework",
    name: "Rework",
    shortName: "Rework",
    // A rate: an item completed in an earlier period may be sent back in this one.
    description: "Items sent back for rework per hundred items completed.",
    unit: "percent",
    direction: "lower",
    kind: "rate",
    numerator: sum("items_returned"),
    denominator: sum("items_completed"),
    scale: 100,
    minimumSample: 20,
    sampleUnit: "items",
    decimals: 1,
    guardrails: [],
    coachability: 0.7,
    source: "COPC CX Standard for back office, defect rate",
  }),
  define({
    id: "in_time",
    name: "Completed in time",
    shortName: "In time",
    description: "The share of items due that were completed in time.",
    unit: "percent",
    direction: "higher",
    kind: "proportion",
    numerator: sum("items_in_time"),
    denominator: sum("items_due"),
    scale: 100,
    minimumSample: 20,
    sampleUnit: "items",
    decimals: 1,
    guardrails: ["rework"],
    coachability: 0.5,
    source: "COPC CX Standard for back office, on-time",
  }),
];
