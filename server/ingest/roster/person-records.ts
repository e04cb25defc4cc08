import * as z from "zod/mini";
import { addDays, day } from "#src/domain/calendar.ts";
import { personDocument } from "#server/documents.ts";
import type { Change, RecordsStore, StoredRecord } from "#server/records-store.ts";
import type { People } from "./complete-facts.ts";
import type { Assignment, RosterDraft, RosterPerson } from "./roster-draft.ts";

function personOf({ id, body }: StoredRecord): RosterPerson {
  const { name, startedOn, assignments } = z.parse(personDocument, body);
  return {
    id,
    name,
    startedOn: startedOn === null ? null : day(startedOn),
    assignments: assignments.map(({ from, to, dimensions }) => ({
      from: day(from),
      to: to === null ? null : day(to),
      dimensions,
    })),
  };
}

/** Everybody the records know. */
export async function loadPeople(records: RecordsStore): Promise<People> {
  const stored = await records.list("person");
  return new Map(stored.map((record) => [record.id, personOf(record)]));
}

/**
 * A roster restates a person from the first day on that it gives; what stood before stays, and ends the day before where it
 * would reach into it.
 */
function restatedAssignments(
  before: readonly Assignment[],
  after: readonly Assignment[],
): readonly Assignment[] {
  const first = after[0]?.from;
  if (first === undefined) return before;
  const kept = before
    .filter(({ from }) => from < first)
    .map((assignment) =>
      assignment.to === null || assignment.to >= first
        ? { ...assignment, to: addDays(first, -1) }
        : assignment,
    );
  return [...kept, ...after];
}

function personChange(person: RosterPerson): Change {
  const { id, name, startedOn, assignments } = person;
  const body = {
    name,
    startedOn,
    assignments: assignments.map((assignment) => ({ ...assignment })),
  };
  return { kind: "person", id, body, ifVersion: "any" };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The records that a roster changes: people as they now are, and names of units. */
export function rosterChanges(draft: RosterDraft, people: People): Change[] {
  const persons = draft.people.flatMap((person) => {
    const before = people.get(person.id);
    const now: RosterPerson = {
      id: person.id,
      name: person.name,
      startedOn: person.startedOn ?? before?.startedOn ?? null,
      assignments: restatedAssignments(before?.assignments ?? [], person.assignments),
    };
    return before && same(before, now) ? [] : [personChange(now)];
  });
  const units = [...draft.names].map(([id, name]): Change => ({
    kind: "unit",
    id,
    body: { name },
    ifVersion: "any",
  }));
  return [...persons, ...units];
}

/** People whom the records do not know yet and whose name a file gives, or who are to be called otherwise. */
export function nameChanges(
  names: ReadonlyMap<string, string>,
  people: People,
  replace: boolean,
): Change[] {
  return [...names].flatMap(([id, name]) => {
    const before = people.get(id);
    if (before && (!replace || before.name === name)) return [];
    return [
      personChange(before ? { ...before, name } : { id, name, startedOn: null, assignments: [] }),
    ];
  });
}
