import { expect, test } from "vitest";
import {
  CREDENTIAL_REMARKS,
  CREDENTIAL_RULES,
} from "#src/domain/recognition/open-badges/credential-rules.ts";
import { FINDING_WORDS } from "#src/features/credentials/finding-words.ts";
import { RULE_WORDS } from "#src/features/data/rule-words.ts";
import { FAULT_RULES } from "#server/ingest/fault-rule.ts";

test("every rule of an import has words in the reader's language, and no other has", () => {
  expect([...RULE_WORDS.keys()].toSorted()).toEqual([...FAULT_RULES].toSorted());
});

test("every rule that a credential can break has words in the reader's language, and no other has", () => {
  const rules = Object.keys({ ...CREDENTIAL_RULES, ...CREDENTIAL_REMARKS });
  expect([...FINDING_WORDS.keys()].toSorted()).toEqual(rules.toSorted());
});
