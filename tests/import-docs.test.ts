import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { describe, expect, test } from "vitest";
import { kpiId, measureId } from "#src/domain/ids.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { definitionsFrom } from "#server/ingest/definitions/definitions-from.ts";
import { FAULT_RULES } from "#server/ingest/fault-rule.ts";
import { checkFactsMapping } from "#server/ingest/mapping/check-facts-mapping.ts";
import { readMapping } from "#server/ingest/mapping/mapping.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { linear, question, rowsOf, sumOf } from "#tests/contract/sums-question.ts";
import { checkImport, factRows } from "#tests/import-facts.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/import.md"), "utf8");

interface Block {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

const blocks: readonly Block[] = Array.from(
  page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm),
  (match) => ({
    kind: match[1] ?? "",
    text: match[2] ?? "",
    line: page.slice(0, match.index).split("\n").length,
  }),
);

/** What a fragment of a mapping is read within. */
const frame = {
  kind: "facts",
  source: "frame",
  row: "event",
  day: { column: "Date" },
  agent: "Agent",
  measures: { contacts_offered: "count" },
};

const handle = {
  id: measureId("handle_seconds"),
  unit: "seconds",
  description: "Handle time.",
} as const;
const known = {
  organisation: DEFAULT_ORGANISATION,
  measures: [...BASE_MEASURES, handle],
  kpis: new Map(KPIS.map((kpi) => [kpiId(kpi.id), kpi])),
};

function faultsOf(text: string): readonly unknown[] {
  const read = readMapping(text);
  if ("faults" in read) return read.faults;
  const { document, places } = read;
  return document.kind === "facts" ? checkFactsMapping(document, places, known.measures) : [];
}

/** `day 2024-03-04  agent Ana  contacts_handled 2`, a fact a line. */
function statedFacts(text: string): Record<string, string | number>[] {
  return text
    .trim()
    .split("\n")
    .map((line) =>
      Object.fromEntries(
        line
          .trim()
          .split(/ {2,}/)
          .map((pair) => {
            const [name = "", value = ""] = pair.split(" ");
            return [name, /^\d+$/.test(value) ? Number(value) : value];
          }),
      ),
    );
}

describe("docs/import.md", () => {
  const yaml = blocks.filter(({ kind }) => kind === "yaml");
  const whole = yaml.filter(({ text }) => /^kind: /m.test(text));

  test("names every measure there is in the table of columns", () => {
    const table = page.slice(page.indexOf("| The spreadsheet has |"), page.indexOf("## Reference"));
    const named = new Set(Array.from(table.matchAll(/`(\w+)`/g), ([, name]) => name));
    expect(BASE_MEASURES.map(({ id }) => String(id)).filter((id) => !named.has(id))).toEqual([]);
  });

  test.each(whole.filter(({ text }) => !text.includes("kind: definitions")))(
    "the mapping in line $line is accepted",
    ({ text }) => expect(faultsOf(text)).toEqual([]),
  );

  test.each(whole.filter(({ text }) => text.includes("kind: definitions")))(
    "the definitions in line $line are accepted",
    ({ text }) => expect(definitionsFrom(text, known)).toHaveProperty("draft"),
  );

  test.each(yaml.filter((block) => !whole.includes(block)))(
    "the fragment in line $line fits into a mapping",
    ({ text }) => {
      expect(faultsOf(stringify({ ...frame, ...(parse(text) as object) }))).toEqual([]);
    },
  );

  const worked = blocks.flatMap((block, index) => {
    const [mapping, facts] = [blocks[index + 1], blocks[index + 2]];
    return block.kind === "csv" && mapping && facts?.kind === "facts"
      ? [{ line: block.line, csv: block.text, mapping: mapping.text, facts: facts.text }]
      : [];
  });

  test.each(worked)(
    "the file in line $line makes the facts below it",
    async ({ csv, mapping, facts }) => {
      expect(factRows(await checkImport(csv, mapping))).toEqual(statedFacts(facts));
    },
  );

  const together = blocks.filter(({ kind }) => kind === "sums");

  test.each(together)("the files above line $line make its sums", async ({ text, line }) => {
    const files = worked.filter((example) => example.line < line).slice(-2);
    const stated = statedFacts(text);
    const measures = Object.keys(stated[0] ?? {})
      .slice(1)
      .map(measureId);
    const store = createMemoryMetrics();
    await store.join([measures]);
    for (const [index, { csv, mapping }] of files.entries()) {
      const { content } = await checkImport(csv, mapping);
      if (content?.kind !== "facts") throw new Error(`the file in line ${line} was refused`);
      await store.apply({ ...content.draft, sequence: index + 1 });
    }
    // Each line begins with whose sums it states.
    const lines = stated.flatMap((row) =>
      Object.entries(row)
        .slice(0, 1)
        .map(([level, id]) => ({ level, id, row })),
    );
    for (const { level, id, row } of lines) {
      const asked = question({
        of: measures.map((measure) => sumOf(measure, linear(measure), measures)),
        by: [level],
        where: { [level]: [String(id)] },
        from: "2024-01-01",
        to: "2024-12-31",
      });
      expect(rowsOf(await store.sums(asked))).toEqual([Object.values(row)]);
    }
  });

  test("has worked examples", () => {
    expect(together).toHaveLength(1);
    expect(worked.length).toBeGreaterThanOrEqual(7);
  });

  test("explains every rule that a file or a mapping can break, and no other", () => {
    const rows = page.slice(page.indexOf("## Troubleshooting")).matchAll(/^\| (`[^|]+`) \|/gm);
    const explained = Array.from(rows, ([, rules = ""]) => rules.replaceAll("`", "").split(", "));
    expect(explained.flat().toSorted()).toEqual([...FAULT_RULES].toSorted());
  });
});
