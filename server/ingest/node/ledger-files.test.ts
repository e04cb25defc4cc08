import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLedgerFiles } from "./ledger-files.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-ledger-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode("Day,Agent\n");
const hash = createHash("sha256").update(bytes).digest("hex");

test("keeps, gives back, and leaves no part behind", async () => {
  const files = await openLedgerFiles(folder);
  await files.write(hash, bytes);
  await files.write(hash, bytes);
  expect(readdirSync(folder)).toEqual([hash]);
  expect(await files.read(hash)).toEqual(Buffer.from(bytes));
  expect(await files.read("0".repeat(64))).toBeNull();
});

test("a file cut short is written again", async () => {
  writeFileSync(join(folder, hash), "Day");
  const files = await openLedgerFiles(folder);
  await files.write(hash, bytes);
  expect(await files.read(hash)).toEqual(Buffer.from(bytes));
});

test("a file whose content has changed is not given out", async () => {
  writeFileSync(join(folder, hash), "Day,Agenx\n");
  const files = await openLedgerFiles(folder);
  await expect(files.read(hash)).rejects.toThrow(`${join(folder, hash)} is damaged`);
});

test("sweeps leftovers and nothing else", async () => {
  const other = "a".repeat(64);
  for (const name of [hash, other, "x.part", "notes.txt"]) writeFileSync(join(folder, name), "x");
  await (await openLedgerFiles(folder)).sweep(new Set([hash]));
  expect(readdirSync(folder).toSorted()).toEqual([hash, "notes.txt"].toSorted());
});
