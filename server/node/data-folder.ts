import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import type { SecretText } from "../services.ts";

/** Where a running server can be reached, and with which token as administrator. */
export type ServerAddress = z.output<typeof serverAddressSchema>;

const serverAddressSchema = z.object({ address: z.string(), adminToken: z.string() });

/** A folder that this process alone works in, until it is released. */
export interface DataFolder {
  readonly metricsFile: string;
  readonly recordsFile: string;
  readonly ledgerFolder: string;
  /** Where the policy is looked for; often there is none. */
  readonly policyFile: string;
  /** A secret of this folder's own, made with it: sessions outlive a restart, and no answer of another folder is mistaken for one of this. */
  readonly key: string;
  /** The keys that credentials for badges are signed with: a file for its owner alone, to be kept with the records. */
  readonly credentialKeys: SecretText;
  /** Tells the import command where the server is; gone again when the folder is released. */
  announce(server: ServerAddress): void;
  release(): void;
}

/** Another process has the folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";

  constructor(folder: string, server: ServerAddress | null) {
    const where = server ? ` by the server at ${server.address}` : "";
    super(`${folder} is in use${where}. Stop it first, or set CANDOR_DATA to another folder.`);
  }
}

/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

const serverFile = (folder: string) => join(folder, "server.json");

/** The server that has announced itself in a folder; null when none has. It may have died since. */
export function announcedServer(folder: string): ServerAddress | null {
  try {
    const text = readFileSync(serverFile(folder), "utf8");
    return z.parse(serverAddressSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

function keyOf(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/** A file that only its owner may read. It is written beside itself and then put in place, so that no crash leaves half of it. */
function secretFile(file: string): SecretText {
  return {
    read: async () => (existsSync(file) ? readFileSync(file, "utf8") : null),
    async write(text) {
      writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
      renameSync(`${file}.new`, file);
    },
  };
}

/**
 * Opens a data folder, making it if need be, for its owner alone: people's figures are in it. The lock is an exclusive transaction: the system ends it with its process,
 * however that dies, so that no stale lock is ever left. Throws FolderInUse while another process has it.
 */
export function openDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    const isBusy = error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
    throw isBusy ? new FolderInUse(folder, announcedServer(folder)) : error;
  }
  return {
    metricsFile: join(folder, "metrics.duckdb"),
    recordsFile: join(folder, "records.sqlite"),
    ledgerFolder: join(folder, "ledger"),
    policyFile: join(folder, "policy.yaml"),
    key: keyOf(join(folder, "secret.key")),
    credentialKeys: secretFile(join(folder, "credential-keys.json")),
    announce(server) {
      writeFileSync(serverFile(folder), JSON.stringify(server), { mode: 0o600 });
    },
    release() {
      rmSync(serverFile(folder), { force: true });
      lock.close();
    },
  };
}
