import { NAMES_HEADER, NAMES_HIDDEN, SOMEBODY } from "#src/contract/hidden-names.ts";
import { AGENT, SUPERVISOR } from "#src/domain/dimensions.ts";
import type { Level, Subject } from "#src/domain/ids.ts";
import type { Directory } from "./route.ts";

/** Levels whose members are people. */
const OF_PEOPLE: readonly Level[] = [AGENT, SUPERVISOR];

/** Whether a caller wants nobody to be named who has not agreed to it. */
export function hidesNames(headers: Headers): boolean {
  return headers.get(NAMES_HEADER) === NAMES_HIDDEN;
}

/** Who is named all the same, and a name for this choice of theirs. */
export interface Consent {
  readonly version: string;
  readonly agents: ReadonlySet<string>;
}

/** A directory that names units and no people, neither by name nor by id, but those who agree to it. */
export function withoutNames(directory: Directory, { version, agents }: Consent): Directory {
  const isNamed = ({ level, id }: Subject) =>
    !OF_PEOPLE.includes(level) || (level === AGENT && agents.has(id));
  return {
    ...directory,
    version: `${directory.version} ${NAMES_HIDDEN} ${version}`,
    nameOf: (subject) => (isNamed(subject) ? directory.nameOf(subject) : SOMEBODY),
  };
}
