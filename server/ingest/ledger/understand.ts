import { businessDayAt } from "#src/domain/business-day.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Batch } from "#src/contract/batch.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import type { Change } from "#server/records-store.ts";
import type { Upload } from "#server/services.ts";
import { definitionChanges } from "../definitions/definition-changes.ts";
import { definitionsFrom } from "../definitions/definitions-from.ts";
import { completeFacts } from "../roster/complete-facts.ts";
import { loadPeople, nameChanges, rosterChanges } from "../roster/person-records.ts";
import type { Kept } from "./batch-record.ts";
import { checkedBatch, refusedBatch } from "./new-batch.ts";
import type { LedgerServices } from "./projection.ts";

/** An upload understood: what it says of itself, the records it writes, and the facts it brings. */
export interface Understood {
  /** Refused when its status says so; the rest is empty then. */
  readonly batch: Batch;
  readonly changes: readonly Change[];
  readonly facts: readonly FactBatch[];
  readonly defaults: Kept["defaults"];
  /** People whose place the upload changes. */
  readonly moved: ReadonlySet<string>;
}

type Source = Pick<Upload, "fileName" | "bytes" | "mapping" | "mappingName" | "source">;

async function definitions(
  batch: Batch,
  upload: Source,
  services: LedgerServices,
  defaults: Kept["defaults"],
) {
  const { definitions: known, organisation } = await services.rules();
  const text = new TextDecoder().decode(upload.bytes);
  const read = definitionsFrom(text, { ...known, organisation });
  const nothing = { changes: [], facts: [], defaults, moved: new Set<string>() };
  if ("faults" in read) return { ...nothing, batch: refusedBatch(batch, [...read.faults]) };
  const changes = definitionChanges(read.draft, await loadPeople(services.records));
  return { ...nothing, changes, batch: { ...batch, source: "definitions", facts: changes.length } };
}

/** Checks an upload and works out all that accepting it would write. Writes nothing. */
export async function understand(
  batch: Batch,
  upload: Source,
  services: LedgerServices,
  now: Date,
  onProgress: (rows: number) => void,
): Promise<Understood> {
  const { organisation, definitions: known } = await services.rules();
  const { zone, dayStartHour, weekStart } = organisation;
  const defaults = { zone, dayStartHour, weekStart };
  const { bytes, fileName, mapping, mappingName, source } = upload;
  if (mapping === null) return definitions(batch, upload, services, defaults);
  // A shift that has begun may be reported before its day has.
  const latest = addDays(businessDayAt(now, organisation), 1);
  const job = {
    bytes,
    fileName,
    mapping,
    mappingName,
    source,
    measures: known.measures,
    defaults: { ...defaults, latest },
  };
  const result = await services.check(job, onProgress);
  const checked = checkedBatch(batch, result);
  const nothing = { batch: checked, changes: [], facts: [], defaults, moved: new Set<string>() };
  if (result.content === null) return nothing;
  const people = await loadPeople(services.records);
  switch (result.content.kind) {
    case "facts": {
      const { draft } = result.content;
      const facts = [{ ...completeFacts(draft, people), sequence: 1 }];
      return { ...nothing, facts, changes: nameChanges(draft.names, people, false) };
    }
    case "roster": {
      const changes = rosterChanges(result.content.draft, people);
      const moved = changes.filter(({ kind }) => kind === "person").map(({ id }) => id);
      return { ...nothing, changes, moved: new Set(moved) };
    }
  }
}
