import type { Batch } from "#src/contract/batch.ts";
import type { RecordsStore } from "#server/records-store.ts";
import { acceptedBatches, readBatch } from "./batch-record.ts";
import { batchId, sha256Hex } from "./content-id.ts";

/** What decides whether two uploads are the same. */
export interface ContentHashes {
  readonly sha256: string;
  readonly mapping: { readonly sha256: string } | null;
  readonly source: string | null;
}

/**
 * The id of the batch that a content is to be: of the accepted one that it is, when nothing of the same feed came after it
 * that may have restated its keys; else of one of its own. So the same file twice is nothing to do, and a file that is sent
 * again after its correction restates the correction.
 */
export async function idOfContent(
  records: RecordsStore,
  { sha256, mapping, source }: ContentHashes,
): Promise<string> {
  const first = await batchId(sha256, mapping?.sha256 ?? null, source);
  const known = await readBatch(records, first);
  if (!known?.kept) return first;
  const accepted = await acceptedBatches(records);
  const same = accepted.findLast(
    ({ kept }) =>
      kept.content === sha256 &&
      kept.mapping === (mapping?.sha256 ?? null) &&
      kept.source === source,
  );
  if (!same) return first;
  const later = accepted.findLast(
    ({ batch }) => batch.sequence > same.batch.sequence && mayRestate(batch, same.batch),
  );
  return later ? sha256Hex(JSON.stringify([first, later.batch.sequence])) : same.batch.id;
}

/** Whether a batch may hold keys of another: of the same feed, and of some of the same days. Rosters and definitions have none. */
function mayRestate(one: Batch, other: Batch): boolean {
  if (one.kind !== other.kind || one.source !== other.source) return false;
  const [from, to] = [one.firstDay, one.lastDay];
  if (from === null || to === null || other.firstDay === null || other.lastDay === null)
    return true;
  return from <= other.lastDay && other.firstDay <= to;
}
