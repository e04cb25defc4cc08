import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { VersionConflict } from "../records-store.ts";
import { openSqliteRecords } from "./sqlite-records.ts";

const cause = { actor: "admin", action: "goal changed" };
const goal = (body: number, ifVersion: number | "any" = "any") => ({
  kind: "goal",
  id: "aht",
  body,
  ifVersion,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-records-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  openSqliteRecords({
    path: join(folder, "records.sqlite"),
    clock: () => new Date("2026-11-21T08:00:00Z"),
  });

test("documents and journal are there when the file is opened again", async () => {
  const store = open();
  await store.put([goal(1)], cause);
  const before = [await store.get("goal", "aht"), await store.journal({ limit: 10 })];
  await store.close();
  const again = open();
  expect([await again.get("goal", "aht"), await again.journal({ limit: 10 })]).toEqual(before);
  await again.close();
});

test("every version that was ever current stays in the file", async () => {
  const store = open();
  for (const body of [1, 2, 3]) await store.put([goal(body)], cause);
  await store.close();
  const database = new DatabaseSync(join(folder, "records.sqlite"));
  const versions = database.prepare("SELECT version, body FROM history ORDER BY version").all();
  expect(versions.map(({ version, body }) => [version, body])).toEqual([
    [1, "1"],
    [2, "2"],
  ]);
  database.close();
});

test("no earlier version of what is derived is in the file", async () => {
  const store = open();
  for (const body of [1, 2]) await store.put([goal(body)], cause);
  for (const body of [3, 4]) await store.put([{ ...goal(body), isDerived: true }], cause);
  await store.close();
  const database = new DatabaseSync(join(folder, "records.sqlite"));
  const bodies = (table: string) =>
    database
      .prepare(`SELECT body FROM ${table} ORDER BY version`)
      .all()
      .map(({ body }) => body);
  expect([bodies("records"), bodies("history")]).toEqual([["4"], ["1"]]);
  database.close();
});

test("two stores over one file see each other's changes and conflicts", async () => {
  const [one, other] = [open(), open()];
  await one.put([goal(1, 0)], cause);
  await expect(other.put([goal(2, 0)], cause)).rejects.toThrow(VersionConflict);
  await other.put([goal(2, 1)], cause);
  expect((await one.get("goal", "aht"))?.body).toBe(2);
  expect((await one.journal({ limit: 10 })).map(({ position }) => position)).toEqual([1, 2]);
  await one.close();
  await other.close();
});

test("a store whose file cannot be opened says so", () => {
  const clock = () => new Date(0);
  const path = join(folder, "missing", "records.sqlite");
  expect(() => openSqliteRecords({ path, clock })).toThrow(/unable to open database file/);
});
