import type { RecordsStore } from "../records-store.ts";

const PAGE = 1000;

/**
 * Something made of records, kept until the journal says that one of these kinds has changed, here or in another process. A failed
 * making is tried again by the next who asks.
 */
export function untilChanged<T>(
  records: RecordsStore,
  kinds: readonly string[],
  make: () => Promise<T>,
): () => Promise<T> {
  let [seen, kept]: [number, Promise<T> | null] = [0, null];
  let last: Promise<unknown> = Promise.resolve();

  const remake = () => {
    const made = make();
    kept = made;
    made.catch(() => {
      if (kept === made) kept = null;
    });
    return made;
  };
  const look = async () => {
    if (kept === null) {
      seen = await records.journalEnd();
      return remake();
    }
    let isChanged = false;
    for (;;) {
      const entries = await records.journal({ after: seen, limit: PAGE });
      isChanged ||= entries.some(({ kind }) => kinds.includes(kind));
      seen = entries.at(-1)?.position ?? seen;
      if (entries.length < PAGE) break;
    }
    return isChanged ? remake() : kept;
  };
  // One look after the other: two at once could each miss what the other has read of the journal.
  return () => {
    const next = last.then(look);
    last = next.catch(() => {});
    return next;
  };
}
