import * as z from "zod/mini";
import { batchSchema, type Batch } from "#src/contract/batch.ts";
import { settingsDocument } from "#server/documents.ts";
import type { Change, Json, RecordsStore } from "#server/records-store.ts";

/** What the ledger knows of a batch beyond what it tells: all that is needed to make its facts again. */
const keptSchema = z.object({
  /** Hashes of the file and of the mapping as kept; null where there is none. */
  content: z.string(),
  mapping: z.nullable(z.string()),
  source: z.nullable(z.string()),
  /** How many batches of facts it makes. Their sequences begin with the batch's own. */
  factBatches: z.number(),
  /** The organisation's settings when it was accepted: later ones must not move its days. */
  defaults: z.pick(settingsDocument, { zone: true, dayStartHour: true, weekStart: true }),
});

const recordSchema = z.object({ batch: batchSchema, kept: z.nullable(keptSchema) });

export type Kept = z.infer<typeof keptSchema>;

/** A batch as the ledger has it; `kept` is null for one that was refused. */
export type LedgerBatch = z.infer<typeof recordSchema>;

/** An accepted batch. */
export interface AcceptedBatch {
  readonly batch: Batch & { readonly sequence: number };
  readonly kept: Kept;
}

const headSchema = z.object({
  /** The last sequence given out. */
  sequence: z.number(),
  /** Whether facts must be projected again, since the roster has changed below them. */
  stale: z.boolean(),
});

/** The ledger's head, and the version to change it at. */
export interface LedgerHead extends z.infer<typeof headSchema> {
  readonly version: number;
}

export async function readHead(records: RecordsStore): Promise<LedgerHead> {
  const stored = await records.get("ledger", "head");
  if (!stored) return { sequence: 0, stale: false, version: 0 };
  return { ...z.parse(headSchema, stored.body), version: stored.version };
}

/** Moves the head. Fails when somebody else has moved it, so that no sequence is given out twice. */
export function headChange(head: LedgerHead): Change {
  const { sequence, stale, version } = head;
  return { kind: "ledger", id: "head", body: { sequence, stale }, ifVersion: version };
}

export async function readBatch(records: RecordsStore, id: string): Promise<LedgerBatch | null> {
  const stored = await records.get("batch", id);
  return stored && z.parse(recordSchema, stored.body);
}

/** Every batch the ledger has, accepted or refused. */
export async function listBatches(records: RecordsStore): Promise<readonly LedgerBatch[]> {
  const stored = await records.list("batch");
  return stored.map(({ body }) => z.parse(recordSchema, body));
}

function isAccepted({ batch, kept }: LedgerBatch): boolean {
  return batch.sequence !== null && kept !== null;
}

/** The accepted batches in the order of the ledger. */
export async function acceptedBatches(records: RecordsStore): Promise<readonly AcceptedBatch[]> {
  const all = await listBatches(records);
  return all
    .filter(isAccepted)
    .flatMap(({ batch, kept }) =>
      batch.sequence === null || kept === null
        ? []
        : [{ batch: { ...batch, sequence: batch.sequence }, kept }],
    )
    .toSorted((one, other) => one.batch.sequence - other.batch.sequence);
}

/** JSON has no undefined: an absent sheet is left out. */
function faultBody({ sheet, ...rest }: Batch["faults"][number]): Json {
  return { ...rest, ...(sheet !== undefined && { sheet }) };
}

/** Writes the batch over whatever the ledger has under its id: a refused one may be accepted later. */
export function batchChange({ batch, kept }: LedgerBatch): Change {
  const body = {
    batch: { ...batch, faults: batch.faults.map(faultBody) },
    kept: kept && { ...kept },
  };
  return { kind: "batch", id: batch.id, body, ifVersion: "any" };
}
