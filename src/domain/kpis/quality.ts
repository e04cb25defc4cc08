import type { Kpi } from "../kpi.ts";
import { define, sum } from "./define.ts";

/** What evaluators found. Points of one form hang together, so the quality score is a mean and never a proportion. */
export const QUALITY: readonly Kpi[] = [
  define({
    id: "qa",
    name: "Quality score",
    shortName: "QA",
    description: "Quality points earned of those that could have been earned.",
    unit: "percent",
    direction: "higher",
    kind: "mean",
    numerator: sum("qa_points"),
    denominator: sum("qa_points_possible"),
    scale: 100,
    bounds: { low: 0, high: 100 },
    minimumSample: 300,
    sampleUnit: "points",
    decimals: 1,
    guardrails: ["critical_error"],
    coachability: 0.9,
    source: "ISO 18295-1:2017, monitoring of contacts; ICMI glossary, “quality monitoring”",
  }),
  define({
    id: "critical_error",
    name: "Critical errors",
    shortName: "Critical",
    description: "The share of evaluation forms with a critical error.",
    unit: "percent",
    direction: "lower",
    kind: "proportion",
    numerator: sum("qa_forms_critical"),
    denominator: sum("qa_forms"),
    scale: 100,
    minimumSample: 10,
    sampleUnit: "forms",
    decimals: 1,
    guardrails: [],
    coachability: 0.9,
    source: "COPC CX Standard, critical error accuracy",
  }),
];
