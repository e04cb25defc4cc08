import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KeptFiles } from "../ledger/kept-files.ts";

const HASH = /^[0-9a-f]{64}$/;

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Keeps files in a folder under their SHA-256. Each is written beside its place, forced to disk, then moved there, so that
 * a file in place is always whole.
 */
export async function openLedgerFiles(folder: string): Promise<KeptFiles> {
  await mkdir(folder, { recursive: true });
  const placeOf = (sha256: string) => join(folder, sha256);
  return {
    async write(sha256, bytes) {
      const place = placeOf(sha256);
      const before = await stat(place).catch(() => null);
      if (before?.size === bytes.byteLength) return;
      const beside = join(folder, `${randomUUID()}.part`);
      await writeThrough(beside, bytes);
      await rename(beside, place);
      await syncFolder(folder);
    },

    async read(sha256) {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(placeOf(sha256));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
      if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
      throw new Error(`${placeOf(sha256)} is damaged: restore it from a backup.`);
    },

    async sweep(needed) {
      for (const name of await readdir(folder)) {
        const isLeftover = name.endsWith(".part") || (HASH.test(name) && !needed.has(name));
        if (isLeftover) await rm(join(folder, name), { force: true });
      }
    },
  };
}
