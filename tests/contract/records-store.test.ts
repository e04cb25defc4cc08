import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { openSqliteRecords } from "#server/stores/sqlite-records.ts";
import { recordsStoreSuite } from "./records-store.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "candor-records-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

recordsStoreSuite("memory", (clock) => Promise.resolve(createMemoryRecords({ clock })));
recordsStoreSuite("SQLite in memory", (clock) =>
  Promise.resolve(openSqliteRecords({ path: ":memory:", clock })),
);
recordsStoreSuite("SQLite in a file", (clock) => {
  files += 1;
  return Promise.resolve(openSqliteRecords({ path: join(folder, `${files}.sqlite`), clock }));
});
