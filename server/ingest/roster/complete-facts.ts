import { dayNumber } from "#src/domain/calendar.ts";
import { TENURE_BAND } from "#src/domain/dimensions.ts";
import { dimensionId, type Day, type DimensionId } from "#src/domain/ids.ts";
import type { FactDraft } from "../facts/fact-draft.ts";
import type { RosterPerson } from "./roster-draft.ts";

/** People by id. */
export type People = ReadonlyMap<string, RosterPerson>;

/** The usual bands of service, in days since the first day of work, which is day 0. Null before it. */
function tenureBandOn(on: Day, startedOn: Day): string | null {
  const days = dayNumber(on) - dayNumber(startedOn);
  if (days < 0) return null;
  if (days <= 30) return "0-30";
  if (days <= 60) return "31-60";
  return days <= 90 ? "61-90" : ">90";
}

function placeOn(person: RosterPerson, on: Day): Readonly<Record<string, string>> {
  const assignment = person.assignments.find(
    ({ from, to }) => from <= on && (to === null || to >= on),
  );
  const dimensions = assignment?.dimensions ?? {};
  if (TENURE_BAND in dimensions || person.startedOn === null) return dimensions;
  const band = tenureBandOn(on, person.startedOn);
  return band === null ? dimensions : { ...dimensions, [TENURE_BAND]: band };
}

/** Every dimension that a roster gives somebody. Facts get them too, those that were there before the roster included. */
export function rosterDimensions(people: People): DimensionId[] {
  const names = people
    .values()
    .flatMap(({ assignments }) => assignments)
    .flatMap(({ dimensions }) => Object.keys(dimensions));
  return [...new Set(names)].map(dimensionId);
}

/**
 * Gives facts the dimensions that their file leaves out, from the roster of their day; a week's or month's from that of
 * its first day. What the file says always stands.
 */
export function completeFacts(draft: FactDraft, people: People): FactDraft {
  const columns = new Map<DimensionId, (string | null)[]>(
    [...draft.dimensions].map(([name, values]) => [name, [...values]]),
  );
  for (let index = 0; index < draft.length; index++) {
    const person = people.get(draft.agent[index] ?? "");
    const on = draft.day[index];
    if (!person || on === undefined) continue;
    for (const [name, value] of Object.entries(placeOn(person, on))) {
      const dimension = dimensionId(name);
      let column = columns.get(dimension);
      if (!column) {
        column = Array.from({ length: draft.length }, () => null);
        columns.set(dimension, column);
      }
      column[index] ??= value;
    }
  }
  return { ...draft, dimensions: columns };
}
