/**
 * The records port: versioned documents, and a journal that gains one entry with every change, in the same transaction, unless
 * the change is derived. Documents are plain JSON. Ids are chosen by the caller; a deterministic id makes a change happen exactly once.
 */
export interface RecordsStore {
  /** Null when there is none. */
  get(kind: string, id: string): Promise<StoredRecord | null>;

  /** Documents of a kind, ordered by id (code point): all of them, or a page. */
  list(kind: string, some?: Listing): Promise<readonly StoredRecord[]>;

  /**
   * Writes documents and journal entries, all or none. Rejects with VersionConflict when any document is not at the
   * version the caller saw; nothing is written then. Returns the stored documents in the order given.
   */
  put(changes: readonly Change[], cause: Cause): Promise<readonly StoredRecord[]>;

  /** Journal entries after a position, oldest first, at most `limit`. */
  journal(question: JournalQuestion): Promise<readonly JournalEntry[]>;

  /** The position of the newest entry of the journal; 0: there is none. */
  journalEnd(): Promise<number>;

  close(): Promise<void>;
}

/** Which documents of a kind are listed. */
export interface Listing {
  /** Those whose id starts with it. */
  readonly prefix?: string;
  /** Those that come after this id. */
  readonly after?: string;
  /** The first so many. */
  readonly limit?: number;
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  /** 1 at first, plus one with every change. */
  readonly version: number;
  readonly body: Json;
  /** When this version was written: an ISO instant from the store's clock. */
  readonly at: string;
}

export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly body: Json;
  /** The version the caller saw; 0: there must be none yet; "any": whatever is there is replaced. */
  readonly ifVersion: number | "any";
  /**
   * Worked out from facts and other documents, so that it can be again: it takes the place of the version before, which is kept
   * nowhere, and the journal does not tell of it. Never for what somebody did or what was decided.
   */
  readonly isDerived?: boolean;
}

/** Who changed it and why, for the journal. */
export interface Cause {
  readonly actor: string;
  /** A verb in the past: "goal changed", "batch accepted". */
  readonly action: string;
  /** In the person's own words, where a reason is asked for. */
  readonly reason?: string;
}

export interface JournalQuestion {
  readonly after?: number;
  readonly kind?: string;
  readonly limit: number;
}

export interface JournalEntry extends Cause {
  /** 1, 2, 3 … without gaps. */
  readonly position: number;
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
}

/** Somebody else changed the document first, or it exists already, or it does not. */
export class VersionConflict extends Error {
  override readonly name = "VersionConflict";
  readonly kind: string;
  readonly id: string;
  readonly expected: number;
  readonly found: number;

  constructor(where: { kind: string; id: string; expected: number; found: number }) {
    super(`${where.kind} ${where.id} is at version ${where.found}, not ${where.expected}`);
    this.kind = where.kind;
    this.id = where.id;
    this.expected = where.expected;
    this.found = where.found;
  }
}
