import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { policyJsonSchema } from "./policy-schema.ts";
import { readPolicy as readOver } from "./read-policy.ts";

const readPolicy = (text: string, file: string) => readOver(text, file, DEFAULT_POLICY);

const docs = join(import.meta.dirname, "../../docs");

test("docs/policy.schema.json is what the server reads (run with UPDATE_SCHEMA=1 to write it)", () => {
  const file = join(docs, "policy.schema.json");
  const text = `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;
  if (process.env["UPDATE_SCHEMA"]) writeFileSync(file, text);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(text));
});

test("an empty file, and one that states what is shipped, are the policy as shipped", () => {
  expect(readPolicy("", "p")).toEqual(DEFAULT_POLICY);
  expect(readPolicy("# nothing decided\n", "p")).toEqual(DEFAULT_POLICY);
  const stated = "privacy: { cell_floor: 5, minimum_cohort: 10 }\nbands: { probability: 0.8 }";
  expect(readPolicy(stated, "p")).toEqual(DEFAULT_POLICY);
  // Versions are made of the text of it.
  expect(JSON.stringify(readPolicy(stated, "p"))).toBe(JSON.stringify(readPolicy("", "p")));
});

test("the example of docs/policy.md is understood, and every key of the schema stands on the page", () => {
  const page = readFileSync(join(docs, "policy.md"), "utf8");
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  expect(readPolicy(example, "p")).toEqual({
    ...DEFAULT_POLICY,
    bandProbability: 0.9,
    minimumCohort: 16,
    cellFloor: 8,
    lateDays: 2,
    executiveGrain: "week",
    drillDown: { ...DEFAULT_POLICY.drillDown, executive: false },
    recognition: { ...DEFAULT_POLICY.recognition, on: true, units: ["site:Lisbon"], names: false },
  });
  const properties = (schema: unknown): string[] => {
    if (typeof schema !== "object" || schema === null) return [];
    return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
      ...(key === "properties" ? Object.keys(value ?? {}) : []),
      ...properties(value),
    ]);
  };
  for (const key of properties(policyJsonSchema())) expect(page).toContain(`\`${key}\``);
});

test("what a file leaves out is as the policy that ships with it has it", () => {
  const { recognition } = DEFAULT_POLICY;
  const on = { ...DEFAULT_POLICY, recognition: { ...recognition, on: true } };
  expect(readOver("", "p", on)).toEqual(on);
  expect(readOver("recognition: { late_days: 3 }", "p", on).recognition).toEqual({
    ...recognition,
    on: true,
    lateDays: 3,
  });
  expect(readOver("recognition: { on: false }", "p", on)).toEqual(DEFAULT_POLICY);
});

describe("a file that cannot be used is refused with place and cure:", () => {
  test.each([
    [
      "privacy: { cell_flor: 5 }",
      "p:1:23: privacy.cell_flor: There is no key “cell_flor” here: did you mean “cell_floor”?",
    ],
    [
      "privacy:\n  cell_floor: 1",
      "p:2:15: privacy.cell_floor: This is too small or too short: at least 3.",
    ],
    [
      "privacy:\n  executive_grain: hour",
      "p:2:20: privacy.executive_grain: Use one of “day”, “week”, “month”.",
    ],
    [
      "bands: { below: 0.9 }",
      "p:1:17: bands.below: This must be less than `probability` (0.8): otherwise nothing is too close to call.",
    ],
    [
      "composite: { target: 90 }",
      "p:1:22: composite.target: This must be less than `stretch` (85).",
    ],
    [
      "privacy: { cell_floor: 6 }",
      "p:1:10: privacy.minimum_cohort: This must be at least twice `cell_floor` (6): a distribution has two parts at least.",
    ],
    [
      "recognition: { units: [Lisbon] }",
      "p:1:24: recognition.units.0: Write a unit as level:id, for example team:north-1.",
    ],
    ["privacy: [", "p:1:11: This is not valid YAML"],
    ["- a list", "p:1:1: This must be keys with values."],
  ])("%s", (text, fault) => {
    expect(() => readPolicy(text, "p")).toThrow(`The policy cannot be used.\n${fault}`);
  });
});
