import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { definitionsFrom } from "#server/ingest/definitions/definitions-from.ts";
import { readMapping } from "#server/ingest/mapping/mapping.ts";

const root = join(import.meta.dirname, "..");
const text = (path: string) => readFileSync(join(root, path), "utf8");

describe("every example", () => {
  const files = ["mappings", "rosters", "definitions"].flatMap((folder) =>
    readdirSync(join(root, "examples", folder)).map((name) => `examples/${folder}/${name}`),
  );

  test.each(files)("%s is well formed and names the schema for editors", (path) => {
    const example = text(path);
    expect(example.split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../../docs/mapping.schema.json",
    );
    expect(readMapping(example)).not.toHaveProperty("faults");
  });

  test.each(files.filter((path) => path.includes("definitions")))("%s is accepted", (path) => {
    const known = {
      organisation: DEFAULT_ORGANISATION,
      measures: BASE_MEASURES,
      kpis: new Map(KPIS.map((kpi) => [String(kpi.id), kpi])),
    };
    expect(definitionsFrom(text(path), known)).toHaveProperty("draft");
  });
});
