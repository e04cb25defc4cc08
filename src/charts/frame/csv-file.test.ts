import { expect, test } from "vitest";
import { csvFile } from "./csv-file.ts";
import { csvText } from "./csv.ts";

test("a file written piece by piece is the same as in one", async () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => [`row ${at}`, at, null, at / 7, "=1"]);
  const file = await csvFile(rows);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(bytes).toEqual(new TextEncoder().encode(csvText(rows)));
});

test("a file without rows is a file", async () => {
  expect((await csvFile([])).size).toBe(3);
});
