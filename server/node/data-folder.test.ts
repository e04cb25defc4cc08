import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { announcedServer, openDataFolder } from "./data-folder.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-folder-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a folder belongs to one process at a time, and the next is told where the first is", () => {
  const first = openDataFolder(folder);
  first.announce({ address: "http://127.0.0.1:8123", adminToken: "secret" });
  expect(() => openDataFolder(folder)).toThrow(
    `${folder} is in use by the server at http://127.0.0.1:8123. Stop it first, or set CANDOR_DATA to another folder.`,
  );
  first.release();
  openDataFolder(folder).release();
});

test("a process that died leaves no lock behind", () => {
  const dying = `
    const { openDataFolder } = await import(${JSON.stringify(join(import.meta.dirname, "data-folder.ts"))});
    openDataFolder(${JSON.stringify(folder)});
    process.kill(process.pid, "SIGKILL");
  `;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "-e", dying]);
  expect(signal).toBe("SIGKILL");
  openDataFolder(folder).release();
});

test("what credentials are signed with is kept in it, for its owner alone", async () => {
  const first = openDataFolder(folder);
  expect(await first.credentialKeys.read()).toBeNull();
  await first.credentialKeys.write("keys");
  first.release();
  const next = openDataFolder(folder);
  expect(await next.credentialKeys.read()).toBe("keys");
  next.release();
  expect(statSync(join(folder, "credential-keys.json")).mode & 0o777).toBe(0o600);
});

test("a folder that is made is for its owner alone", () => {
  const made = join(folder, "made");
  openDataFolder(made).release();
  expect(statSync(made).mode & 0o777).toBe(0o700);
});

test("the announcement is for its owner alone and goes with the folder", () => {
  const opened = openDataFolder(folder);
  expect(announcedServer(folder)).toBeNull();
  opened.announce({ address: "http://127.0.0.1:8123", adminToken: "secret" });
  expect(statSync(join(folder, "server.json")).mode & 0o777).toBe(0o600);
  expect(announcedServer(folder)).toEqual({
    address: "http://127.0.0.1:8123",
    adminToken: "secret",
  });
  opened.release();
  expect(announcedServer(folder)).toBeNull();
});
