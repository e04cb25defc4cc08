import { expect, test } from "vitest";
import { READING_LIMITS } from "#server/ingest/reading/limits.ts";
import { readXlsx } from "#server/ingest/reading/xlsx.ts";
import type { CsvRow } from "#src/charts/frame/csv.ts";
import { workbookFile } from "#src/charts/frame/xlsx/workbook-file.ts";

async function bytesOf(title: string, rows: readonly CsvRow[]) {
  return new Uint8Array(await (await workbookFile(title, rows)).arrayBuffer());
}

/** What the importer reads of an exported workbook. */
async function readBack(title: string, rows: readonly CsvRow[]) {
  const bytes = await bytesOf(title, rows);
  const { sheets, names } = await readXlsx(bytes, () => true, READING_LIMITS);
  return { names, rows: sheets.flatMap((sheet) => [...sheet.rows].map(({ cells }) => cells)) };
}

test("an exported workbook is read back as it was written", async () => {
  const rows = [
    ["Week", "Value", "Remark"],
    ["2026-11-02/2026-11-08", 81.5, "Müller & Sons <x>"],
    ["2026-11-09/2026-11-15", -0.25, "  kept  "],
  ];
  expect((await readBack("Quality", rows)).rows).toEqual(rows);
});

test("what begins like a formula stays a text", async () => {
  const texts = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://example.org")'];
  expect((await readBack("Quality", [texts])).rows).toEqual([texts]);
});

test("an unknown value is an empty cell between its neighbours", async () => {
  const { rows } = await readBack("Quality", [["a", null, 3]]);
  expect(rows[0]?.[0]).toBe("a");
  expect(rows[0]?.[1] ?? null).toBeNull();
  expect(rows[0]?.[2]).toBe(3);
});

test("a title becomes a name that a sheet can have", async () => {
  const title = "What [changed]: 1/2 * really? And how much of it, in all";
  expect((await readBack(title, [["a"]])).names).toEqual(["What  changed   1 2   really  A"]);
  expect((await readBack("[]", [["a"]])).names).toEqual(["Candor"]);
});

test("what XML cannot hold does not break the file", async () => {
  expect((await readBack("Quality", [["a\u0000b\uD800"]])).rows).toEqual([["a\uFFFDb\uFFFD"]]);
});

test("the same numbers make the same file", async () => {
  expect(await bytesOf("Quality", [["a", 1]])).toEqual(await bytesOf("Quality", [["a", 1]]));
});

test("a large file is written piece by piece, packed, and is whole", async () => {
  const rows = Array.from({ length: 7_000 }, (_, at) => [`row ${at}`, at, at / 7]);
  expect((await readBack("Quality", rows)).rows).toEqual(rows);
  // Not packed, each of the 14,000 numbers alone takes more than 16 letters of markup.
  expect((await bytesOf("Quality", rows)).length).toBeLessThan(14_000 * 16);
});
