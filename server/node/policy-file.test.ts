import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { policyFrom } from "./policy-file.ts";

let folder = "";
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-policy-"));
  writeFileSync(file("policy.yaml"), "privacy: { late_days: 3 }");
  writeFileSync(file("other.yaml"), "privacy: { late_days: 7 }");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the policy is that of the named file, else of the data folder, else as shipped", () => {
  expect(policyFrom(file("other.yaml"), file("policy.yaml"), DEFAULT_POLICY).lateDays).toBe(7);
  expect(policyFrom("", file("policy.yaml"), DEFAULT_POLICY).lateDays).toBe(3);
  expect(policyFrom("", file("none.yaml"), DEFAULT_POLICY)).toBe(DEFAULT_POLICY);
});

test("a named file that is not there is no reason to go on without", () => {
  expect(() => policyFrom(file("none.yaml"), file("policy.yaml"), DEFAULT_POLICY)).toThrow(
    "There is no such file: correct CANDOR_POLICY, or leave it out.",
  );
});
