import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkImport, factRows } from "#tests/import-facts.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../../..", path), "utf8");

test("a month's sheet with a column for each day: blanks, days away and totals are no rows", async () => {
  const fileName = "Counter 2024-02.csv";
  const file = read(`tests/fixtures/import/${fileName}`);
  const mapping = read("examples/mappings/month-sheet.yaml");
  expect(factRows(await checkImport(file, mapping, { fileName }))).toEqual([
    // 200 s × 12 = 2,400; the wait of the 2nd is blank: unknown; over no visit it is none.
    { day: "2024-02-01", agent: "Ana", visits_served: 12, lobby_wait_seconds: 2400 },
    { day: "2024-02-02", agent: "Ana", visits_served: 8 },
    // 124 s × 15 = 1,860
    { day: "2024-02-02", agent: "Ben", visits_served: 15, lobby_wait_seconds: 1860 },
    { day: "2024-02-29", agent: "Ana", visits_served: 0, lobby_wait_seconds: 0 },
  ]);
});
