import type { FaultRule } from "./fault-rule.ts";
import type { Batch } from "#src/contract/batch.ts";
import type { Json } from "#server/records-store.ts";
import type { Changes, Ingest, Upload } from "#server/services.ts";
import { announce, commit, project, type Content } from "./ledger/accept.ts";
import { batchChange, listBatches, readBatch } from "./ledger/batch-record.ts";
import { sha256Hex } from "./ledger/content-id.ts";
import { demoBatch, type DemoDocument } from "./ledger/demo-batch.ts";
import { idOfContent } from "./ledger/earlier-batch.ts";
import { newBatch, refusedBatch } from "./ledger/new-batch.ts";
import type { LedgerServices } from "./ledger/projection.ts";
import { batchUnderKey, keepKey, type KeyUse } from "./ledger/upload-key.ts";
import { understand, type Understood } from "./ledger/understand.ts";

export interface IngestServices extends LedgerServices {
  readonly changes: Pick<Changes, "publish">;
  readonly clock: () => Date;
  /** Where an import's unexpected failure goes; the batch tells of it only that it failed. */
  readonly log: (failure: { readonly batch: string; readonly error: unknown }) => void;
}

/** An ingest that can also be filled from inside. */
export interface Importer extends Ingest {
  /**
   * Accepts a demo: its parameters are kept in the ledger, its documents written, its facts made and applied. The same
   * parameters are accepted once.
   */
  seed(parameters: Json, documents: readonly DemoDocument[]): Promise<Batch>;
  /** Resolves when no import is under way. */
  idle(): Promise<void>;
}

/** How many batches that the ledger does not keep (dry runs, failures) can still be asked for. */
const REMEMBERED = 100;

const FAILED = "The import failed unexpectedly and nothing of it was kept: see the server's log.";

const NOT_APPLIED =
  "The file is accepted and kept, but its facts could not be stored: see the server's log. They are stored before the next import or at the next start; do not send the file again.";

/** Forms send every line end as CR LF, and editors differ: a mapping is the same however its lines end. */
async function contentOf({ bytes, mapping, source }: Upload): Promise<Content> {
  const text = mapping?.replaceAll(/\r\n?/g, "\n") ?? null;
  return {
    bytes,
    source,
    sha256: await sha256Hex(bytes),
    mapping: text === null ? null : { text, sha256: await sha256Hex(text) },
  };
}

function keyUse({ actor, dryRun, idempotencyKey = "" }: Upload, content: Content): KeyUse {
  const upload = [content.sha256, content.mapping?.sha256 ?? null, content.source, dryRun];
  return { actor, key: idempotencyKey, upload: JSON.stringify(upload) };
}

function wholeFault(rule: FaultRule, message: string): Batch["faults"] {
  return [{ row: null, column: null, rule, message }];
}

const newestFirst = (one: Batch, other: Batch) =>
  (other.receivedAt > one.receivedAt ? 1 : 0) - (one.receivedAt > other.receivedAt ? 1 : 0) ||
  (other.sequence ?? 0) - (one.sequence ?? 0);

/**
 * Takes in files one at a time: checks, keeps, journals, then applies. A batch is accepted at the moment its journal entry
 * is written; whatever stops the process before leaves nothing, whatever stops it after is finished by `syncProjection` at
 * the next start.
 */
export function createIngest(services: IngestServices): Importer {
  const { records, clock, log } = services;
  const present = new Map<string, Batch>();
  let queue: Promise<unknown> = Promise.resolve();
  let behind = false;

  function show(batch: Batch): Batch {
    present.delete(batch.id);
    present.set(batch.id, batch);
    const [oldest] = present.keys();
    if (present.size > REMEMBERED && oldest !== undefined) present.delete(oldest);
    return batch;
  }

  function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work);
    queue = next.catch(() => {});
    return next;
  }

  /** From here on nothing is lost: what fails after the commit is made good before the next batch or at the next start. */
  async function accept(understood: Understood, content: Content, actor: string): Promise<void> {
    const committed = await commit(services, understood, content, actor);
    const { batch } = committed;
    show({ ...batch, status: "applying" });
    try {
      await project(services, committed, behind);
      behind = false;
      present.delete(batch.id);
      await announce(services, services.changes, understood);
    } catch (error) {
      behind = true;
      log({ batch: batch.id, error });
      show({
        ...batch,
        faultCount: 1,
        faultsByRule: { "not-applied": 1 },
        faults: wholeFault("not-applied", NOT_APPLIED),
      });
    }
  }

  async function take(batch: Batch, upload: Upload, content: Content): Promise<void> {
    try {
      const understood = await understand(batch, upload, services, clock(), (rows) => {
        show({ ...batch, rows });
      });
      const checked = understood.batch;
      const isRefused = checked.status === "refused";
      if (upload.dryRun) show(isRefused ? checked : { ...checked, status: "dry-run" });
      else if (isRefused) {
        await records.put([batchChange({ batch: checked, kept: null })], {
          actor: upload.actor,
          action: "batch refused",
        });
        present.delete(batch.id);
      } else await accept(understood, content, upload.actor);
    } catch (error) {
      log({ batch: batch.id, error });
      show(refusedBatch(batch, wholeFault("failed", FAILED)));
    }
  }

  async function known(id: string): Promise<Batch | null> {
    return present.get(id) ?? (await readBatch(records, id))?.batch ?? null;
  }

  return {
    async receive(upload) {
      const content = await contentOf(upload);
      const use = upload.idempotencyKey === undefined ? null : keyUse(upload, content);
      const underKey = use && (await batchUnderKey(records, use));
      const repeated = underKey === null ? null : await known(underKey);
      if (repeated) return repeated;
      const id = await idOfContent(records, content);
      const batch = newBatch(upload.dryRun ? `dry-run-${id}` : id, upload, {
        kind: upload.mapping === null ? "definitions" : "facts",
        sha256: content.sha256,
        receivedAt: clock().toISOString(),
      });
      if (upload.sha256 !== null && upload.sha256.toLowerCase() !== content.sha256) {
        const message = `The bytes received have the SHA-256 ${content.sha256}, not ${upload.sha256}: send the file again.`;
        return refusedBatch(batch, wholeFault("sha256-differs", message));
      }
      if (use) await keepKey(records, use, batch.id);
      const before = await known(id);
      const isRunning = before?.status === "checking" || before?.status === "applying";
      if (before && (isRunning || before.sequence !== null)) return before;
      show(batch);
      void enqueue(() => take(batch, upload, content));
      return batch;
    },

    find: known,

    async list(limit) {
      const ledger = (await listBatches(records)).map(({ batch }) => batch);
      const all = new Map([...ledger, ...present.values()].map((batch) => [batch.id, batch]));
      return [...all.values()].toSorted(newestFirst).slice(0, limit);
    },

    seed(parameters, documents) {
      return enqueue(async () => {
        const receivedAt = clock().toISOString();
        const { understood, content } = await demoBatch(
          services,
          parameters,
          documents,
          receivedAt,
        );
        const { id } = understood.batch;
        if ((await readBatch(records, id)) === null) await accept(understood, content, "demo");
        return (await known(id)) ?? understood.batch;
      });
    },

    async idle() {
      await queue;
    },
  };
}
