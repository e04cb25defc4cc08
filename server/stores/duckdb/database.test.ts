import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./database.ts";

const NAMES = { measures: [], dimensions: [] };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-database-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file that has been given up can be opened anew in the same process, with what was in it", async () => {
  const path = join(folder, "facts.duckdb");
  const first = await openDatabase(path, NAMES);
  expect(await first.isGivenUp()).toBe(false);
  await first.changes.run("INSERT INTO joins VALUES ('sales logged_in_seconds')");
  await expect(openDatabase(path, NAMES)).rejects.toThrow("open in this process already");

  // As little is answered after a full disk.
  first.changes.closeSync();
  expect(await first.isGivenUp()).toBe(true);
  await first.close();
  // Where it could not be opened anew, it is closed again before the next try.
  await first.close();
  expect(await first.isGivenUp()).toBe(true);

  const second = await openDatabase(path, NAMES);
  expect(await second.isGivenUp()).toBe(false);
  const joins = await second.changes.run("SELECT measures FROM joins");
  expect(await joins.getRows()).toEqual([["sales logged_in_seconds"]]);
  await second.close();
});
