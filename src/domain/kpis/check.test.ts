import { expect, test } from "vitest";
import { kpiId } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import { BASE_MEASURES } from "../measures.ts";
import { checkKpi } from "./check.ts";
import { define, sum } from "./define.ts";

const SOUND = define({
  id: "upsell",
  name: "Upsell",
  shortName: "Upsell",
  description: "The share of contacts with a second sale.",
  unit: "percent",
  direction: "higher",
  kind: "proportion",
  numerator: sum("sales"),
  denominator: sum("sales_eligible"),
  scale: 100,
  minimumSample: 30,
  sampleUnit: "contacts",
  decimals: 1,
  guardrails: ["csat"],
  coachability: 0.5,
  source: "house rule",
});

const known = new Set([kpiId("upsell"), kpiId("csat")]);

test("a sound definition has no faults", () =>
  expect(checkKpi(SOUND, BASE_MEASURES, known)).toEqual([]));

test.each<[string, Partial<Kpi>, RegExp]>([
  ["an unknown measure", { numerator: sum("upsells") }, /unknown measure “upsells”: define it/],
  ["an empty numerator", { numerator: [] }, /numerator is empty/],
  ["an empty denominator", { denominator: [] }, /denominator is empty: name at least one/],
  ["a measure named twice", { denominator: sum("sales_eligible", "sales_eligible") }, /twice/],
  [
    "half a measure",
    { denominator: sum("sales_eligible").map((term) => ({ ...term, times: 0.5 })) },
    /whole number other than 0/,
  ],
  ["a denominator that only subtracts", { denominator: sum("-sales_eligible") }, /only subtracts/],
  [
    "a proportion of time",
    { numerator: sum("talk_seconds") },
    /use the kind “mean” for shares of time/,
  ],
  ["a proportion that subtracts", { numerator: sum("sales", "-cancellations") }, /cannot subtract/],
  [
    "a proportion that counts doubly",
    { numerator: sum("sales").map((term) => ({ ...term, times: 2 })) },
    /could exceed its denominator/,
  ],
  ["a proportion of itself", { numerator: sum("sales_eligible") }, /are the same/],
  ["a rate of amounts", { kind: "rate", numerator: sum("talk_seconds") }, /count of events/],
  ["no scale", { scale: 0 }, /scale is 0: use a number above 0/],
  ["a scale that is no number", { scale: Number.NaN }, /scale is NaN/],
  ["percent of another scale", { scale: 1 }, /percent has the scale 100/],
  ["a sample under zero", { minimumSample: -1 }, /minimum sample is -1/],
  ["half a decimal", { decimals: 1.5 }, /decimals is 1.5/],
  ["too coachable", { coachability: 1.5 }, /from 0 to 1/],
  ["bounds of a proportion", { bounds: { low: 0, high: 100 } }, /a proportion knows its own/],
  [
    "bounds upside down",
    { kind: "mean", bounds: { low: 100, high: 0 } },
    /bounds are 100 and 0: give the least before the most/,
  ],
  ["no name", { name: " " }, /name is empty/],
  ["its own guardrail", { guardrails: [kpiId("upsell")] }, /“upsell” guards itself/],
  ["an unknown guardrail", { guardrails: [kpiId("happiness")] }, /“happiness” is not a KPI/],
])("%s is a fault", (_, change, fault) => {
  const faults = checkKpi({ ...SOUND, ...change }, BASE_MEASURES, known);
  expect(faults.join("\n")).toMatch(fault);
});

test("every fault is told, not only the first", () =>
  expect(
    checkKpi({ ...SOUND, scale: -1, decimals: 9, numerator: [] }, BASE_MEASURES).length,
  ).toBeGreaterThan(2));

test("guardrails are not looked up without a list of KPIs", () =>
  expect(checkKpi({ ...SOUND, guardrails: [kpiId("happiness")] }, BASE_MEASURES)).toEqual([]));
