import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { readBody, writeBody } from "../record-body.ts";
import {
  VersionConflict,
  type Cause,
  type Change,
  type JournalEntry,
  type RecordsStore,
  type StoredRecord,
} from "../records-store.ts";
import { RECORDS_SCHEMA } from "../sql/records-schema.ts";

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Text that stands behind whatever an id goes on with, so that a search by prefix ends where the prefix does. */
const BEYOND = "\u{10FFFF}".repeat(8);

/** What makes of an id the one that comes next after it. */
const NEXT = "\0";

/** How long a change waits for another process that is writing, such as an import beside the server. */
const WAIT_FOR_OTHERS_MS = 5_000;

/**
 * A records store in one SQLite file, or `:memory:`. A change is on the disk before `put` resolves. Several processes may
 * have the file open.
 */
export function openSqliteRecords(options: { path: string; clock: () => Date }): RecordsStore {
  const { path, clock } = options;
  const database = new DatabaseSync(path, { timeout: WAIT_FOR_OTHERS_MS });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  database.exec(RECORDS_SCHEMA);
  const find = database.prepare("SELECT * FROM records WHERE kind = ? AND id = ?");
  const findMany = database.prepare(
    `SELECT * FROM records WHERE kind = ? AND id >= ? AND id < ?
     AND substr(id, 1, length(?)) = ? ORDER BY id LIMIT ?`,
  );
  const keep = database.prepare(
    "INSERT INTO history SELECT * FROM records WHERE kind = ? AND id = ?",
  );
  const write = database.prepare(
    `INSERT INTO records VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id)
     DO UPDATE SET version = excluded.version, body = excluded.body, at = excluded.at`,
  );
  const enter = database.prepare("INSERT INTO journal VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)");
  const entries = database.prepare(
    "SELECT * FROM journal WHERE position > ? AND kind = ifnull(?, kind) ORDER BY position LIMIT ?",
  );

  const end = database.prepare("SELECT max(position) AS position FROM journal");

  function change(
    { kind, id, body, ifVersion, isDerived = false }: Change,
    cause: Cause,
    at: string,
  ): StoredRecord {
    const found = Number(find.get(kind, id)?.version ?? 0);
    if (ifVersion !== "any" && ifVersion !== found) {
      throw new VersionConflict({ kind, id, expected: ifVersion, found });
    }
    const version = found + 1;
    const text = writeBody(body);
    if (!isDerived) keep.run(kind, id);
    write.run(kind, id, version, text, at);
    if (!isDerived)
      enter.run(at, kind, id, version, cause.actor, cause.action, cause.reason ?? null);
    return { kind, id, version, body: readBody(text), at };
  }

  function put(changes: readonly Change[], cause: Cause): StoredRecord[] {
    const at = clock().toISOString();
    database.exec("BEGIN IMMEDIATE");
    try {
      const written = changes.map((one) => change(one, cause, at));
      database.exec("COMMIT");
      return written;
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  return {
    async get(kind, id) {
      const row = find.get(kind, id);
      return row ? toRecord(row) : null;
    },
    async list(kind, { prefix = "", after, limit = -1 } = {}) {
      const from = after === undefined ? prefix : later(prefix, after + NEXT);
      return findMany.all(kind, from, prefix + BEYOND, prefix, prefix, limit).map(toRecord);
    },
    async put(changes, cause) {
      return put(changes, cause);
    },
    async journal({ after = 0, kind = null, limit }) {
      return entries.all(after, kind, limit).map(toEntry);
    },
    async journalEnd() {
      return Number(end.get()?.position ?? 0);
    },
    async close() {
      database.close();
    },
  };
}

function later(a: string, b: string): string {
  return compareCodePoints(a, b) < 0 ? b : a;
}

function toRecord(row: Row): StoredRecord {
  return {
    kind: String(row.kind),
    id: String(row.id),
    version: Number(row.version),
    body: readBody(String(row.body)),
    at: String(row.at),
  };
}

function toEntry(row: Row): JournalEntry {
  return {
    position: Number(row.position),
    at: String(row.at),
    kind: String(row.kind),
    id: String(row.id),
    version: Number(row.version),
    actor: String(row.actor),
    action: String(row.action),
    ...(row.reason === null ? {} : { reason: String(row.reason) }),
  };
}
