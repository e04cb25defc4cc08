import * as z from "zod/mini";
import { AGENT, LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import type { Day, DimensionId, Subject } from "#src/domain/ids.ts";
import { DOCUMENTS } from "./documents.ts";
import { etagOf } from "./etag.ts";
import type { RecordsStore } from "./records-store.ts";
import type { Directory } from "./route.ts";

/** The kinds of records that the directory is read from. */
export const DIRECTORY_KINDS: ReadonlySet<string> = new Set(["person", "unit"]);

/** The directory, and what it knows of who leads whom. */
export interface Roster extends Directory {
  readonly hasPerson: (agent: string) => boolean;
  /** The teams of everybody whom the roster assigns to this supervisor on a day, by code point. */
  readonly teamsOf: (supervisor: string, on: Day) => readonly string[];
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
  const sitesOfTeams = parentsOf(TEAM, SITE, persons);
  const linesOfSites = parentsOf(SITE, LINE_OF_BUSINESS, persons);
  const named = (level: DimensionId, id: string | undefined) =>
    id === undefined ? [] : [nameOf({ level, id })];

  return {
    version: version.slice(1, -1),
    nameOf,
    placeOf({ level, id }) {
      const now = level === AGENT ? persons.get(id)?.assignments.at(-1)?.dimensions : undefined;
      const names = [
        ...PLACES.flatMap((place) => named(place, now?.[place])),
        ...(level === TEAM ? named(SITE, sitesOfTeams.get(id)) : []),
        ...(level === SITE ? named(LINE_OF_BUSINESS, linesOfSites.get(id)) : []),
      ];
      return names.join(", ");
    },
    hasPerson: (agent) => persons.has(agent),
    teamsOf: teamFinder(persons),
  };
}

/** The unit one level up that a unit's people were last assigned to, where all of them agree; otherwise it has none. */
function parentsOf(
  child: DimensionId,
  parent: DimensionId,
  persons: ReadonlyMap<string, Person>,
): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { assignments } of persons.values()) {
    const { [child]: id, [parent]: above } = assignments.at(-1)?.dimensions ?? {};
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

/** Looks through the people once per day asked for, since every request of a supervisor asks again. */
function teamFinder(persons: ReadonlyMap<string, Person>): Roster["teamsOf"] {
  let known: { readonly day: Day; readonly teams: ReadonlyMap<string, Set<string>> } | null = null;
  const look = (day: Day) => {
    const teams = new Map<string, Set<string>>();
    for (const { assignments } of persons.values()) {
      const { [SUPERVISOR]: supervisor, [TEAM]: team } =
        assignments.find((assignment) => covers(assignment, day))?.dimensions ?? {};
      if (supervisor !== undefined && team !== undefined) {
        teams.set(supervisor, (teams.get(supervisor) ?? new Set()).add(team));
      }
    }
    return { day, teams };
  };
  return (supervisor, on) => {
    if (known?.day !== on) known = look(on);
    return [...(known.teams.get(supervisor) ?? [])].toSorted();
  };
}
