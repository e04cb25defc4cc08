import type { Organisation } from "#src/domain/organisation.ts";
import type { Policy } from "#src/domain/policy.ts";
import { DEFINITION_KINDS, loadRules, type Rules } from "./definitions.ts";
import { DIRECTORY_KINDS, loadRoster, type Roster } from "./directory.ts";
import { CHOICE_KIND } from "./recognition/choices.ts";
import type { RecordsStore } from "./records-store.ts";
import { oneByOne } from "./turns/one-by-one.ts";

/** Definitions, settings and names as the records stand now. */
export interface RecordsView extends Rules {
  readonly roster: Roster;
  /** Where in the journal somebody last chose how far to take part in recognition; 0: nobody ever has. */
  readonly choicesAt: number;
}

const PAGE = 1000;

/**
 * Keeps a view of the records and reads anew only what the journal says has changed, so that asking is as cheap as one
 * look at the journal, and no writer has to remember to tell anybody.
 */
export function followRecords(
  records: RecordsStore,
  shipped: { readonly organisation: Organisation; readonly policy: Policy },
): () => Promise<RecordsView> {
  let seen = 0;
  let view: RecordsView | null = null;

  const changedSince = async (position: number) => {
    const kinds = new Set<string>();
    for (let after = position; ;) {
      const entries = await records.journal({ after, limit: PAGE });
      for (const { kind } of entries) kinds.add(kind);
      after = entries.at(-1)?.position ?? after;
      if (entries.length < PAGE) return { kinds, position: after };
    }
  };
  /** Everything is read anyway: how it came to be, in a journal of years, takes no part in it. */
  const readFirst = async (): Promise<RecordsView> => {
    const position = await records.journalEnd();
    const rules = await loadRules(records, shipped);
    const roster = await loadRoster(records, rules.organisation.name);
    const chosen = await records.list(CHOICE_KIND, { limit: 1 });
    seen = position;
    return { ...rules, roster, choicesAt: chosen.length > 0 ? position : 0 };
  };
  const readAgain = async (before: RecordsView): Promise<RecordsView> => {
    const { kinds, position } = await changedSince(seen);
    const rules = kinds.isDisjointFrom(DEFINITION_KINDS)
      ? before
      : await loadRules(records, shipped);
    const { definitions, organisation } = rules;
    const sameNames = before.organisation.name === organisation.name;
    const roster =
      sameNames && kinds.isDisjointFrom(DIRECTORY_KINDS)
        ? before.roster
        : await loadRoster(records, organisation.name);
    const choicesAt = kinds.has(CHOICE_KIND) ? position : before.choicesAt;
    seen = position;
    return { definitions, organisation, roster, choicesAt };
  };
  const refresh = async (): Promise<RecordsView> => {
    view = view ? await readAgain(view) : await readFirst();
    return view;
  };

  // One refresh after the other: two at once could each miss what the other has read of the journal.
  const inTurn = oneByOne();
  return () => inTurn(refresh);
}
