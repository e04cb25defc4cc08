import { NAMES_HEADER, NAMES_HIDDEN, SOMEBODY } from "#src/contract/hidden-names.ts";
import { AGENT, SUPERVISOR } from "#src/domain/dimensions.ts";
import type { Level } from "#src/domain/ids.ts";
import type { Directory } from "./route.ts";

/** Levels whose members are people. */
const OF_PEOPLE: readonly Level[] = [AGENT, SUPERVISOR];

/** Whether a caller wants nobody to be named. */
export function hidesNames(headers: Headers): boolean {
  return headers.get(NAMES_HEADER) === NAMES_HIDDEN;
}

/** A directory that names units and no people, neither by name nor by id. */
export function withoutNames(directory: Directory): Directory {
  return {
    ...directory,
    version: `${directory.version} ${NAMES_HIDDEN}`,
    nameOf: (subject) => (OF_PEOPLE.includes(subject.level) ? SOMEBODY : directory.nameOf(subject)),
  };
}
