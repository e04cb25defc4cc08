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

/** A document as it is kept: its body as text, so that nobody can change it from outside. */
type Kept = Omit<StoredRecord, "body"> & { readonly body: string };

/** What is in a store; a change puts another in its place. */
interface Contents {
  readonly records: ReadonlyMap<string, Kept>;
  readonly journal: readonly JournalEntry[];
}

export interface MemoryRecords extends RecordsStore {
  /** Another store with the same in it: from then on neither knows of the other's changes. */
  readonly copy: () => MemoryRecords;
}

/** A records store that forgets everything when it is let go: for tests and for the mocks in a browser. */
export function createMemoryRecords({ clock }: { clock: () => Date }): MemoryRecords {
  return recordsOf({ records: new Map(), journal: [] }, clock);
}

function recordsOf(contents: Contents, clock: () => Date): MemoryRecords {
  let { records, journal } = contents;

  function put(changes: readonly Change[], cause: Cause): StoredRecord[] {
    const at = clock().toISOString();
    const next = new Map(records);
    const written = changes.map((change): Kept => {
      const { kind, id } = change;
      const found = next.get(keyOf(kind, id))?.version ?? 0;
      if (change.ifVersion !== "any" && change.ifVersion !== found) {
        throw new VersionConflict({ kind, id, expected: change.ifVersion, found });
      }
      const kept = { kind, id, version: found + 1, body: writeBody(change.body), at };
      next.set(keyOf(kind, id), kept);
      return kept;
    });
    const told = written.filter((_, at) => changes[at]?.isDerived !== true);
    const entries = told.map(({ kind, id, version }, index) => ({
      position: journal.length + index + 1,
      at,
      kind,
      id,
      version,
      ...cause,
    }));
    records = next;
    journal = [...journal, ...entries];
    return written.map(toRecord);
  }

  return {
    async get(kind, id) {
      const kept = records.get(keyOf(kind, id));
      return kept ? toRecord(kept) : null;
    },
    async list(kind, { prefix = "", after, limit } = {}) {
      const isAfter = (id: string) => after === undefined || compareCodePoints(id, after) > 0;
      return [...records.values()]
        .filter((kept) => kept.kind === kind && kept.id.startsWith(prefix) && isAfter(kept.id))
        .toSorted((a, b) => compareCodePoints(a.id, b.id))
        .slice(0, limit)
        .map(toRecord);
    },
    async put(changes, cause) {
      return put(changes, cause);
    },
    async journal({ after = 0, kind, limit }) {
      return journal
        .filter((entry) => entry.position > after && (kind === undefined || entry.kind === kind))
        .slice(0, limit);
    },
    async journalEnd() {
      return journal.length;
    },
    async close() {},
    copy: () => recordsOf({ records, journal }, clock),
  };
}

function keyOf(kind: string, id: string): string {
  return JSON.stringify([kind, id]);
}

function toRecord(kept: Kept): StoredRecord {
  return { ...kept, body: readBody(kept.body) };
}
