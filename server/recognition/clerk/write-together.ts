import {
  VersionConflict,
  type Cause,
  type Change,
  type RecordsStore,
} from "../../records-store.ts";

/** Why the clerk writes. */
export const CLERKS_CAUSE: Cause = { actor: "clerk", action: "recognition decided" };

/** Somebody else wrote first: that happens once, and a second time where three are at work. */
const MOST_TRIES = 5;
/** Documents of one transaction: it waits for the disk once, and a hundred of them keep nobody else waiting. */
const TOGETHER = 100;

/** Looks again at what is to be written of one person: nothing where somebody else has written it. */
export type LookAgain = () => Promise<readonly Change[]>;

/**
 * Writes the changes of many people, some of them in one transaction. Each person's are written all or none; when somebody else was
 * faster with one of them, each person is looked at again and written alone.
 */
export function writeTogether(records: RecordsStore) {
  let waiting: { readonly changes: readonly Change[]; readonly again: LookAgain }[] = [];

  const flush = async (): Promise<void> => {
    const people = waiting;
    waiting = [];
    const all = people.flatMap(({ changes }) => changes);
    if (all.length === 0) return;
    try {
      await records.put(all, CLERKS_CAUSE);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      for (const { again } of people) await writeAlone(records, again);
    }
  };

  return {
    async add(changes: readonly Change[], again: LookAgain): Promise<void> {
      waiting.push({ changes, again });
      const documents = waiting.reduce((sum, one) => sum + one.changes.length, 0);
      if (documents >= TOGETHER) await flush();
    },
    /** Writes what still waits. */
    flush,
  };
}

async function writeAlone(records: RecordsStore, again: LookAgain): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const changes = await again();
    if (changes.length === 0) return;
    try {
      await records.put(changes, CLERKS_CAUSE);
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === MOST_TRIES) throw error;
    }
  }
}
