import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkImport } from "#tests/import-facts.ts";
import { mappingJsonSchema, readMapping } from "./mapping.ts";

const schemaFile = join(import.meta.dirname, "../../../docs/mapping.schema.json");

test("docs/mapping.schema.json is what the importer reads (run with UPDATE_SCHEMA=1 to write it)", () => {
  const text = `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`;
  if (process.env["UPDATE_SCHEMA"]) writeFileSync(schemaFile, text);
  expect(JSON.parse(readFileSync(schemaFile, "utf8"))).toEqual(JSON.parse(text));
});

const base = `kind: facts
source: s
row: event
day: { column: D, format: YYYY-MM-DD }
agent: A
`;

async function rulesOf(mapping: string): Promise<string[]> {
  const result = await checkImport("D,A,N\n2024-01-01,Ann,1\n", mapping);
  return result.faults.map(({ rule, message }) => `${rule}: ${message}`);
}

test.each<[string, string, string]>([
  ["a fault of its text", "kind: facts\n  a: [1\n", "Mapping calls.yaml, line 1, column 7: "],
  [
    "a fault of its sense",
    `${base}measures: { contacts_handeld: { sum: N } }\n`,
    "Mapping calls.yaml, line 6, column 31 (measures.contacts_handeld): ",
  ],
  ["definitions in its place", "kind: definitions\n", "calls.yaml is a definitions file"],
])("%s names the mapping's file", async (_, mapping, expected) => {
  const { faults } = await checkImport("D,A,N\n", mapping, { mappingName: "calls.yaml" });
  expect(faults[0]?.message).toMatch(new RegExp(`^${RegExp.escape(expected)}`));
});

describe("a mapping's faults come with line, column and cure", () => {
  test.each<[string, string, string]>([
    [
      "no kind",
      "source: x\n",
      "unknown-kind: Mapping, line 1, column 1 (kind): Begin the document with `kind: facts`",
    ],
    ["bad YAML", "kind: facts\n  a: [1\n", "not-yaml: Mapping, line 1, column 7"],
    [
      "a repeated key",
      `${base}agent: B\nmeasures: { sales: count }\n`,
      "not-yaml: Mapping, line 6, column 1",
    ],
    [
      "a mistyped key",
      `${base}delimeter: ","\nmeasures: { sales: count }\n`,
      "unknown-key: Mapping, line 6, column 12 (delimeter): There is no key “delimeter” here: did you mean “delimiter”?",
    ],
    [
      "a missing key",
      "kind: facts\nsource: s\nrow: day\nagent: A\n",
      "missing-key: Mapping, line 1, column 1 (day): “day” is missing.",
    ],
    [
      "a wrong value",
      `${base}measures:\n  talk_seconds: { sum: N, as: sec }\n`,
      "wrong-value: Mapping, line 7, column 31 (measures.talk_seconds.as): Use one of “whole”",
    ],
    [
      "an unknown measure",
      `${base}measures: { contacts_handeld: count }\n`,
      "unknown-measure: Mapping, line 6, column 31 (measures.contacts_handeld): There is no measure contacts_handeld. Did you mean contacts_handled?",
    ],
    ["no measures", base, "no-measures: "],
    [
      "a duration without its form",
      `${base}measures: { talk_seconds: { sum: N } }\n`,
      "missing-unit: ",
    ],
    ["money for a count", `${base}measures: { sales: { sum: N, as: money } }\n`, "wrong-unit: "],
    [
      "a date without a year",
      `${base.replace("YYYY-MM-DD", "DD/MM")}measures: { sales: count }\n`,
      "format-gap: Mapping, line 4, column 27 (day.format): The format “DD/MM” has no year",
    ],
    [
      "a date in small letters",
      `${base.replace("YYYY-MM-DD", "dd.mm.yyyy")}measures: { sales: count }\n`,
      "state `year`. The letters of days and years are capitals.",
    ],
    [
      "an unknown zone",
      `${base.replace("}", ", zone: Europe/Lisboa }")}measures: { sales: count }\n`,
      "unknown-zone: ",
    ],
    [
      "a broken pattern",
      `${base}file: { stop_at: "(" }\nmeasures: { sales: count }\n`,
      "wrong-pattern: ",
    ],
    [
      "headings over a header of one row",
      `${base}file: { header: 1, fill_right: true }\nmeasures: { sales: count }\n`,
      "unused-key: Mapping, line 6, column 32 (file.fill_right): `fill_right` goes with",
    ],
    [
      "a broken pattern of an agent",
      `${base.replace("agent: A", "agent: { from: file, matches: '(' }")}measures: { sales: count }\n`,
      "wrong-pattern: ",
    ],
    [
      "a pattern that nothing uses",
      `${base}queue: { constant: N, matches: x }\nmeasures: { sales: count }\n`,
      "unused-key: ",
    ],
    [
      "a format that gives a part twice",
      `${base.replace(/day: .*/, "day: { column: D, format: YYYY-MM-DD HH:mm/HH:mm }")}measures: { sales: count }\n`,
      "twice: Mapping, line 4, column 27 (day.format): The format “YYYY-MM-DD HH:mm/HH:mm” gives the hour twice",
    ],
    [
      "a reserved dimension",
      `${base}dimensions: { queue: N }\nmeasures: { sales: count }\n`,
      "reserved-name: ",
    ],
    [
      "a measure made of itself",
      `${base}measures: { sales: { add: [solved] }, solved: { add: [sales] } }\n`,
      "circle: ",
    ],
    [
      "a part that is not there",
      `${base}measures: { sales: { add: [solved] } }\n`,
      "unknown-part: ",
    ],
    [
      "a name of a feed with a blank",
      `${base.replace(/source: .*/, "source: Gen esys")}measures: { sales: count }\n`,
      "(source): Use small letters, digits, - and _.",
    ],
    [
      "a survey twice",
      `${base}survey: { column: N, scale: [1, 5], top: [5] }\nmeasures: { survey_points: { sum: N } }\n`,
      "twice: ",
    ],
    [
      "two origins",
      `${base.replace("agent: A", "agent: { column: A, constant: B }")}measures: { sales: count }\n`,
      "wrong-value: Mapping, line 5, column 8 (agent): Here give exactly one of",
    ],
    ["definitions in its place", "kind: definitions\n", "not-a-mapping: "],
  ])("%s", async (_, mapping, expected) => {
    expect((await rulesOf(mapping))[0]).toContain(expected);
  });
});

test("aliases of YAML cannot multiply without bound", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefgh".split("").map((name, index) => {
      const before = "abcdefg"[index];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(",")}]`;
    }),
  ].join("\n");
  const read = readMapping(bomb);
  expect("faults" in read && read.faults[0]?.rule).toBe("not-yaml");
});
