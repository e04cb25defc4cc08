import { formulaMeasures } from "#src/domain/formula-measures.ts";
import type { Measure } from "#src/domain/measures.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Organisation } from "#src/domain/organisation.ts";
import { BASE_DIMENSIONS } from "#src/domain/dimensions.ts";
import type { FactBatch, MetricsStore } from "#server/metrics-store.ts";
import type { RecordsStore } from "#server/records-store.ts";
import type { Check } from "../check-job.ts";
import { completeFacts, rosterDimensions, type People } from "../roster/complete-facts.ts";
import { loadPeople } from "../roster/person-records.ts";
import { acceptedBatches, headChange, readHead, type AcceptedBatch } from "./batch-record.ts";
import type { KeptFiles } from "./kept-files.ts";

/** The definitions in force, as far as reading files needs them. */
export interface IngestRules {
  readonly organisation: Organisation;
  readonly definitions: {
    readonly measures: readonly Measure[];
    readonly kpis: ReadonlyMap<string, Kpi>;
  };
}

/** Makes the demo organisation's facts from the parameters that the ledger keeps. Their sequences are given here. */
export type DemoFacts = (parameters: unknown) => readonly FactBatch[];

/** All that the ledger stands on. */
export interface LedgerServices {
  readonly records: RecordsStore;
  readonly metrics: MetricsStore;
  readonly files: KeptFiles;
  readonly check: Check;
  readonly rules: () => Promise<IngestRules>;
  /** Absent where there is no demo. */
  readonly demo?: DemoFacts;
}

/** What the ledger accepted cannot be read any more. */
export class DamagedLedger extends Error {
  override readonly name = "DamagedLedger";
}

function damaged({ batch }: AcceptedBatch, reason: string): DamagedLedger {
  return new DamagedLedger(
    `Batch ${batch.sequence} (${batch.fileName}) cannot be read from the ledger: ${reason}. Restore the data folder from a backup.`,
  );
}

async function keptBytes(services: LedgerServices, accepted: AcceptedBatch, hash: string) {
  const bytes = await services.files.read(hash);
  if (bytes === null) throw damaged(accepted, `the file ${hash} is missing`);
  return bytes;
}

/** Makes the facts of an accepted batch again from what the ledger kept. */
async function factsOf(
  services: LedgerServices,
  accepted: AcceptedBatch,
  people: People,
): Promise<readonly FactBatch[]> {
  const { batch, kept } = accepted;
  switch (batch.kind) {
    case "roster":
    case "definitions":
      return [];
    case "demo": {
      if (!services.demo) throw damaged(accepted, "this server has no demo");
      const content = await keptBytes(services, accepted, kept.content);
      return services.demo(JSON.parse(new TextDecoder().decode(content)));
    }
    case "facts": {
      const bytes = await keptBytes(services, accepted, kept.content);
      const mapping = await keptBytes(services, accepted, kept.mapping ?? "");
      const { definitions } = await services.rules();
      const job = {
        bytes,
        fileName: batch.fileName,
        mapping: new TextDecoder().decode(mapping),
        source: kept.source,
        measures: definitions.measures,
        defaults: kept.defaults,
      };
      const { content, faults } = await services.check(job, () => {});
      if (content?.kind !== "facts")
        throw damaged(accepted, faults[0]?.message ?? "it has no facts");
      return [{ ...completeFacts(content.draft, people), sequence: batch.sequence }];
    }
  }
}

/** All that the ledger accepted, as facts under the sequences it gave them. */
async function* allFacts(
  services: LedgerServices,
  accepted: readonly AcceptedBatch[],
  people: People,
): AsyncGenerator<FactBatch> {
  for (const one of accepted) {
    const batches = await factsOf(services, one, people);
    for (const [index, batch] of batches.entries()) {
      yield { ...batch, sequence: one.batch.sequence + index };
    }
  }
}

/** Applies batches of facts under consecutive sequences. Returns how many rows took the place of others. */
export async function applyFacts(
  metrics: MetricsStore,
  batches: readonly FactBatch[],
  first: number,
): Promise<number> {
  let replaced = 0;
  for (const [index, batch] of batches.entries()) {
    await metrics.define({
      measures: [...batch.measures.keys()],
      dimensions: [...batch.dimensions.keys()],
    });
    const applied = await metrics.apply({ ...batch, sequence: first + index });
    replaced += applied.rowsReplaced;
  }
  return replaced;
}

function sequencesOf({ batch, kept }: AcceptedBatch): readonly number[] {
  return Array.from({ length: kept.factBatches }, (_, index) => batch.sequence + index);
}

/** What bringing the projection up to date came to. */
export interface SyncReport {
  /** Batches whose facts were applied, because the store lacked them. */
  readonly applied: number;
  /** Whether every fact was replaced. */
  readonly rebuilt: boolean;
}

/**
 * Makes the metrics store agree with the ledger: facts of accepted batches that it lacks are applied in order; all are, when
 * it holds something the ledger does not know. When the roster changed below them, all are put in the place of all: whoever
 * asks meanwhile is answered from the facts as they were. What imports left behind that never came to an end is removed.
 */
export async function syncProjection(
  services: LedgerServices,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<SyncReport> {
  const { records, metrics, files } = services;
  const accepted = await acceptedBatches(records);
  await files.sweep(
    new Set(
      accepted.flatMap(({ kept }) => [
        kept.content,
        ...(kept.mapping === null ? [] : [kept.mapping]),
      ]),
    ),
  );
  const { definitions } = await services.rules();
  const people = await loadPeople(records);
  await metrics.define({
    measures: definitions.measures.map(({ id }) => id),
    dimensions: [...new Set([...BASE_DIMENSIONS, ...rosterDimensions(people)])],
  });
  await metrics.join([...definitions.kpis.values()].map(formulaMeasures));
  const known = new Set(accepted.flatMap(sequencesOf));
  const head = await readHead(records);
  const held = await metrics.appliedBatches();
  const foreign = held.some((sequence) => !known.has(sequence));
  if (foreign) await metrics.replace([]);
  const has = new Set(foreign ? [] : held);
  const missing = accepted.filter((one) => sequencesOf(one).some((sequence) => !has.has(sequence)));
  for (const [index, one] of missing.entries()) {
    onProgress(index, missing.length);
    await applyFacts(metrics, await factsOf(services, one, people), one.batch.sequence);
  }
  if (head.stale) {
    const isAnew = missing.length === accepted.filter((one) => sequencesOf(one).length > 0).length;
    if (!isAnew) await metrics.replace(allFacts(services, accepted, people));
    await records.put([headChange({ ...head, stale: false })], {
      actor: "ledger",
      action: "facts projected again",
    });
  }
  return { applied: missing.length, rebuilt: foreign || head.stale };
}
