import type { Batch } from "#src/contract/batch.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Changes } from "#server/services.ts";
import { batchChange, headChange, readHead, type Kept } from "./batch-record.ts";
import { applyFacts, syncProjection, type LedgerServices } from "./projection.ts";
import type { Understood } from "./understand.ts";

/** The files an upload leaves in the ledger. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mapping: { readonly text: string; readonly sha256: string } | null;
  readonly source: string | null;
}

/** A batch that is accepted for good, whose facts are still to be applied. */
export interface Committed {
  readonly understood: Understood;
  readonly batch: Batch & { readonly sequence: number };
  readonly kept: Kept;
  /** Whether the facts of earlier batches must be projected again. */
  readonly stale: boolean;
  readonly actor: string;
}

async function touchesFacts(
  { metrics }: LedgerServices,
  moved: ReadonlySet<string>,
): Promise<boolean> {
  if (moved.size === 0) return false;
  const agents = await metrics.members({ dimension: AGENT, where: [] });
  return agents.some(({ id }) => moved.has(id));
}

/** Keeps the files, then writes the batch and all records it brings in one transaction: the moment of acceptance. */
export async function commit(
  services: LedgerServices,
  understood: Understood,
  content: Content,
  actor: string,
): Promise<Committed> {
  const { records, files } = services;
  await files.write(content.sha256, content.bytes);
  if (content.mapping) {
    await files.write(content.mapping.sha256, new TextEncoder().encode(content.mapping.text));
  }
  const head = await readHead(records);
  const { facts, defaults } = understood;
  const stale = head.stale || (await touchesFacts(services, understood.moved));
  const batch = {
    ...understood.batch,
    sequence: head.sequence + 1,
    status: understood.batch.rowsSetAside > 0 ? "accepted-with-set-aside" : "accepted",
  } as const;
  const kept = {
    content: content.sha256,
    mapping: content.mapping?.sha256 ?? null,
    source: content.source,
    factBatches: facts.length,
    defaults,
  };
  const sequence = head.sequence + Math.max(1, facts.length);
  await records.put(
    [batchChange({ batch, kept }), headChange({ ...head, sequence, stale }), ...understood.changes],
    { actor, action: "batch accepted" },
  );
  return { understood, batch, kept, stale, actor };
}

/** Brings the facts of a committed batch into the metrics store. `behind`: earlier batches may be missing there too. */
export async function project(
  services: LedgerServices,
  { understood, batch, kept, stale, actor }: Committed,
  behind: boolean,
): Promise<void> {
  if (stale || behind) {
    await syncProjection(services);
    return;
  }
  const factsReplaced = await applyFacts(services.metrics, understood.facts, batch.sequence);
  if (factsReplaced === 0) return;
  await services.records.put([batchChange({ batch: { ...batch, factsReplaced }, kept })], {
    actor,
    action: "batch applied",
  });
}

/** Tells whoever listens what a committed batch has changed. */
export async function announce(
  { metrics, rules }: LedgerServices,
  changes: Pick<Changes, "publish">,
  { changes: written, facts, moved }: Understood,
): Promise<void> {
  if (written.some(({ kind }) => kind === "measure")) {
    const { definitions } = await rules();
    await metrics.define({ measures: definitions.measures.map(({ id }) => id), dimensions: [] });
  }
  for (const kind of new Set(written.map((change) => change.kind))) {
    changes.publish({ type: "record", kind });
  }
  if (facts.length > 0 || moved.size > 0) {
    changes.publish({ type: "data", version: (await metrics.watermark()).version });
  }
}
