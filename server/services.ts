import type { Organisation } from "#src/domain/organisation.ts";
import type { Policy } from "#src/domain/policy.ts";
import type { Batch } from "#src/contract/batch.ts";
import type { ServerEvent } from "#src/contract/events.ts";
import type { Persona } from "#src/contract/session.ts";
import type { MetricsStore } from "./metrics-store.ts";
import type { RecordsStore } from "./records-store.ts";

/** All that the API app stands on. Node gives it engines and a clock; the mocks give it memory stores and a fixed one. */
export interface Services {
  readonly metrics: MetricsStore;
  readonly records: RecordsStore;
  readonly ingest: Ingest;
  readonly changes: Changes;
  /** The present instant. */
  readonly clock: () => Date;
  readonly organisation: Organisation;
  readonly policy: Policy;
  readonly auth: Auth;
  /** Where the keys of credentials are kept; left out, they are kept as long as the process lives. */
  readonly credentialKeys?: SecretText;
  /** False until the stores agree with the ledger. */
  readonly ready: () => boolean;
  /** Where unexpected errors go; the client learns only an incident id. */
  readonly log: (event: {
    readonly incident: string;
    readonly error: unknown;
    readonly path: string;
  }) => void;
}

/**
 * `demo`: anybody may put on any persona; such a server listens on loopback only. `token`: nobody can sign in; only the
 * bearer of the administrator's token is let in.
 */
export interface Auth {
  readonly mode: "demo" | "token";
  /** Signs session cookies and shuffles cohorts. */
  readonly key: string;
  /** Personas to offer first where they live in the organisation; others are found in the facts. */
  readonly personas?: readonly Persona[];
  /** Who brings this as a bearer token is an administrator: the import command beside a running server. */
  readonly adminToken?: string;
}

/** A secret of the server's own: in Node a file that only its owner may read. */
export interface SecretText {
  /** Null when nothing was written yet. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

/** Takes in files: checks, keeps, journals, then applies. */
export interface Ingest {
  /**
   * Resolves as soon as the batch is known; checking goes on behind it, and `find` shows the progress. Rejects with KeyReused
   * for an idempotency key that another upload has had.
   */
  receive(upload: Upload): Promise<Batch>;
  find(id: string): Promise<Batch | null>;
  /** Newest first. */
  list(limit: number): Promise<readonly Batch[]>;
}

/** An upload came under an idempotency key that another one has had. */
export class KeyReused extends Error {
  override readonly name = "KeyReused";
}

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The mapping document's text; null for definition files. */
  readonly mapping: string | null;
  /** What the mapping's own file is called, where it has one. */
  readonly mappingName?: string | undefined;
  /** Overrides the mapping's source name. */
  readonly source: string | null;
  readonly dryRun: boolean;
  readonly sha256: string | null;
  readonly actor: string;
  /** The caller's own name for this upload: under it the same upload is answered with the same batch, another one is refused. */
  readonly idempotencyKey?: string;
}

/** Tells whoever listens that something changed; carries no data. */
export interface Changes {
  readonly publish: (event: ServerEvent) => void;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: ServerEvent) => void) => () => void;
}
