import type { RecordsStore, StoredRecord } from "../records-store.ts";
import { pause } from "../turns/turns.ts";

/** Documents that are in memory at once: a page takes some milliseconds. */
const PAGE = 100;

/**
 * All documents of a kind, ordered by id (code point), however many there are: they are read page by page, and whoever waits goes
 * first between two pages. One that is written meanwhile may be among them or not.
 */
export async function* everyRecord(
  records: RecordsStore,
  kind: string,
): AsyncGenerator<StoredRecord, void> {
  for (let after: string | undefined; ;) {
    const page = await records.list(kind, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
    await pause();
  }
}
