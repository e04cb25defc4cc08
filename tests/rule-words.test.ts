import { expect, test } from "vitest";
import { RULE_WORDS } from "#src/features/data/rule-words.ts";
import { FAULT_RULES } from "#server/ingest/fault-rule.ts";

test("every rule of an import has words in the reader's language, and no other has", () => {
  expect([...RULE_WORDS.keys()].toSorted()).toEqual([...FAULT_RULES].toSorted());
});
