import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestIngest } from "#tests/test-ingest.ts";
import { importCommand, type ImportCommand } from "./import-arguments.ts";
import { runImport } from "./run-import.ts";

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures: { contacts_handled: { sum: Calls } }
`;

let folder = "";
let printed: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-import-"));
  printed = [];
  writeFileSync(join(folder, "calls.yaml"), mapping);
  writeFileSync(join(folder, "calls.csv"), "Day,Agent,Calls\n2024-01-01,Ann,5\n2024-01-02,Bob,7\n");
  writeFileSync(join(folder, "bad.csv"), "Day,Agent,Calls\n2024-01-01,Ann,x\n2024-01-02,,7\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

const output = { out: (text: string) => printed.push(text), progress: () => {} };

function commanded(...given: string[]): Extract<ImportCommand, { kind: "import" }> {
  const command = importCommand(given.map((one) => (/\.\w+$/.test(one) ? join(folder, one) : one)));
  if (command.kind !== "import") throw new Error(`understood as ${command.kind}`);
  return command;
}

describe("the import command", () => {
  test("imports, tells the sums of what it did, and knows a file again", async () => {
    const { ingest } = createTestIngest();
    const command = commanded("calls.csv", "--mapping", "calls.yaml");
    expect(await runImport(ingest, command, output)).toBe(0);
    expect(printed[0]).toBe(`calls.csv: Accepted.
  batch   1
  kind    facts
  source  calls
  rows    2
  facts   2
  agents  2
  days    2024-01-01 to 2024-01-02
  faults  0
`);
    expect(await runImport(ingest, command, output)).toBe(0);
    expect(printed[1]).toContain("Imported before, on 2024-03-01T12:00:00.000Z: nothing changed.");
  });

  test("tells how much of earlier files it replaced", async () => {
    const { ingest } = createTestIngest();
    writeFileSync(
      join(folder, "later.csv"),
      "Day,Agent,Calls\n2024-01-02,Bob,9\n2024-01-03,Bob,1\n",
    );
    await runImport(ingest, commanded("calls.csv", "--mapping", "calls.yaml"), output);
    expect(await runImport(ingest, commanded("later.csv", "--mapping", "calls.yaml"), output)).toBe(
      0,
    );
    expect(printed[1]).toContain(
      "  facts     2\n  replaced  1 of earlier files of this source, with the same day, agent and queue\n",
    );
  });

  test("prints faults by row, column and rule, stops there and answers 1", async () => {
    const { ingest } = createTestIngest();
    const command = commanded("bad.csv", "calls.csv", "--mapping", "calls.yaml");
    expect(await runImport(ingest, command, output)).toBe(1);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain("bad.csv: Refused: nothing was kept.");
    expect(printed[0]).toContain("  row 2, column “Calls”: “x” is not a number: correct it");
    expect(printed[0]).toContain("         1  no-agent");
    expect(printed[0]).toContain("  source  calls\n  rows    2\n  facts   0\n");
    expect(await ingest.list(10)).toMatchObject([{ status: "refused" }]);
  });

  test("prints faults of the mapping under the name of its own file", async () => {
    const { ingest } = createTestIngest();
    writeFileSync(join(folder, "wrong.yaml"), mapping.replace("agent:", "agnet:"));
    const command = commanded("calls.csv", "--mapping", "wrong.yaml");
    expect(await runImport(ingest, command, output)).toBe(1);
    expect(printed[0]).toContain(
      "\n  Mapping wrong.yaml, line 5, column 8 (agnet): There is no key",
    );
  });

  test("a dry run keeps nothing", async () => {
    const { ingest } = createTestIngest();
    expect(
      await runImport(
        ingest,
        commanded("calls.csv", "--mapping", "calls.yaml", "--dry-run"),
        output,
      ),
    ).toBe(0);
    expect(printed[0]).toContain("Would be accepted (dry run: nothing was kept).");
  });
});

test.each([
  [[], "Name a file to import."],
  [["a.csv"], "a.csv needs a mapping: add --mapping MAPPING.yaml"],
  [["a.yaml", "--mapping", "m.yaml"], "a.yaml is imported by itself"],
  [["a.csv", "--mappings", "m.yaml"], "Unknown option '--mappings'"],
])("%j is used wrongly: %s", (given, message) => {
  expect(importCommand(given)).toMatchObject({
    kind: "misused",
    message: expect.stringContaining(message) as string,
  });
});
