import * as z from "zod/mini";
import { AGENT, LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import type { Day, DimensionId, Subject } from "#src/domain/ids.ts";
import { DOCUMENTS } from "./documents.ts";
import { etagOf } from "./etag.ts";
import type { Condition } from "./metrics-store.ts";
import type { RecordsStore } from "./records-store.ts";
import type { Directory } from "./route.ts";

/** The kinds of records that the directory is read from. */
export const DIRECTORY_KINDS: ReadonlySet<string> = new Set(["person", "unit"]);

/** The directory, and what it knows of who leads whom. */
export interface Roster extends Omit<Directory, "placeOf"> {
  /**
   * Where a person or unit stands on a day, or stood last before it, as somebody may see it who is bound to these rows: a stay
   * that is still to come, or that lies outside them, is not told.
   */
  readonly placeOf: (subject: Subject, seen: Seen) => string;
  readonly hasPerson: (agent: string) => boolean;
  /** The teams of everybody whom the roster assigns to this supervisor on a day, by code point. */
  readonly teamsOf: (supervisor: string, on: Day) => readonly string[];
}

/** From which day, and within which conditions, somebody looks. */
export interface Seen {
  readonly on: Day;
  readonly within: readonly Condition[];
}

type Person = z.infer<typeof DOCUMENTS.person>;
type Assignment = Person["assignments"][number];

/** Dimensions that tell where a person stands, from the nearest. */
const PLACES: readonly DimensionId[] = [TEAM, SITE];

/** Reads names and assignments from the records. */
export async function loadRoster(records: RecordsStore, organisationName: string): Promise<Roster> {
  const [people, units] = await Promise.all([records.list("person"), records.list("unit")]);
  const persons = new Map(people.map(({ id, body }) => [id, z.parse(DOCUMENTS.person, body)]));
  const unitNames = new Map(units.map(({ id, body }) => [id, z.parse(DOCUMENTS.unit, body).name]));
  const version = await etagOf([...persons], [...unitNames], organisationName);

  const nameOf = ({ level, id }: Subject): string => {
    if (level === "organisation") return organisationName;
    const unit = unitNames.get(`${level}:${id}`);
    const isPerson = level === AGENT || level === SUPERVISOR;
    return unit ?? (isPerson ? persons.get(id)?.name : undefined) ?? id;
  };
  const sitesOfTeams = byDay((on) => parentsOf(TEAM, SITE, persons, on));
  const linesOfSites = byDay((on) => parentsOf(SITE, LINE_OF_BUSINESS, persons, on));
  const peopleOn = byDay((on) => peopleByUnit(persons, on));
  const named = (level: DimensionId, id: string | undefined) =>
    id === undefined ? [] : [nameOf({ level, id })];

  return {
    version: version.slice(1, -1),
    nameOf,
    placeOf({ level, id }, seen) {
      const stays = level === AGENT ? (persons.get(id)?.assignments ?? []) : [];
      const now = lastBegun(
        stays.filter((stay) => isWithin(stay, seen.within)),
        seen.on,
      )?.dimensions;
      const names = [
        ...PLACES.flatMap((place) => named(place, now?.[place])),
        ...(level === TEAM ? named(SITE, sitesOfTeams(seen.on).get(id)) : []),
        ...(level === SITE ? named(LINE_OF_BUSINESS, linesOfSites(seen.on).get(id)) : []),
      ];
      return names.join(", ");
    },
    unitOf(agent, level, on) {
      const stays = persons.get(agent)?.assignments ?? [];
      return stays.find((stay) => covers(stay, on))?.dimensions[level] ?? null;
    },
    isAssigned(agent, on) {
      const stays = persons.get(agent)?.assignments ?? [];
      return stays.length === 0 ? null : stays.some((stay) => covers(stay, on));
    },
    unitsOf(agent, level) {
      const stays = persons.get(agent)?.assignments ?? [];
      const units = stays.map(({ dimensions }) => dimensions[level]);
      return [...new Set(units.filter((unit) => unit !== undefined))];
    },
    peopleOf: ({ level, id }, on) => peopleOn(on).get(`${level}:${id}`) ?? [],
    hasPerson: (agent) => persons.has(agent),
    teamsOf: teamFinder(persons),
  };
}

/** The stay that had begun last by a day; stays are in the order of their days. */
function lastBegun(stays: readonly Assignment[], on: Day): Assignment | undefined {
  return stays.findLast(({ from }) => from <= on);
}

/** Whether somebody who is bound to some conditions may know of a stay. Conditions on people say nothing of places. */
function isWithin({ dimensions }: Assignment, within: readonly Condition[]): boolean {
  return within.every(
    ({ dimension, in: values }) =>
      dimension === AGENT || values.includes(dimensions[dimension] ?? ""),
  );
}

/** Looks through the people once per day asked for. */
function byDay<Found>(look: (on: Day) => Found): (on: Day) => Found {
  let known: { readonly on: Day; readonly found: Found } | null = null;
  return (on) => {
    if (known?.on !== on) known = { on, found: look(on) };
    return known.found;
  };
}

/** The unit one level up that a unit's people were last assigned to by a day, where all of them agree; otherwise it has none. */
function parentsOf(
  child: DimensionId,
  parent: DimensionId,
  persons: ReadonlyMap<string, Person>,
  on: Day,
): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { assignments } of persons.values()) {
    const { [child]: id, [parent]: above } = lastBegun(assignments, on)?.dimensions ?? {};
    if (id !== undefined && above !== undefined) {
      found.set(id, (found.get(id) ?? new Set()).add(above));
    }
  }
  return new Map(
    [...found].flatMap(([id, [only, other]]) =>
      only !== undefined && other === undefined ? [[id, only] as const] : [],
    ),
  );
}

function covers({ from, to }: Assignment, day: Day): boolean {
  return from <= day && (to === null || to >= day);
}

/** Everybody whom the roster assigns to a unit on a day, by the unit's level and id. */
function peopleByUnit(
  persons: ReadonlyMap<string, Person>,
  on: Day,
): ReadonlyMap<string, string[]> {
  const placed = [...persons].flatMap(([id, { assignments }]) => {
    const stay = assignments.find((one) => covers(one, on));
    return Object.entries(stay?.dimensions ?? {}).map(([level, unit]) => ({
      unit: `${level}:${unit}`,
      id,
    }));
  });
  const byUnit = Map.groupBy(placed, ({ unit }) => unit);
  return new Map(
    [...byUnit].map(([unit, people]) => [unit, people.map(({ id }) => id).toSorted()]),
  );
}

/** The teams of each supervisor. */
function teamFinder(persons: ReadonlyMap<string, Person>): Roster["teamsOf"] {
  const teamsOn = byDay((day) => {
    const teams = new Map<string, Set<string>>();
    for (const { assignments } of persons.values()) {
      const { [SUPERVISOR]: supervisor, [TEAM]: team } =
        assignments.find((assignment) => covers(assignment, day))?.dimensions ?? {};
      if (supervisor !== undefined && team !== undefined) {
        teams.set(supervisor, (teams.get(supervisor) ?? new Set()).add(team));
      }
    }
    return teams;
  });
  return (supervisor, on) => [...(teamsOn(on).get(supervisor) ?? [])].toSorted();
}
