import { AGENT, LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId, Level, Subject } from "#src/domain/ids.ts";
import type { Identity } from "../scope.ts";

/** From the widest. */
const UNITS: readonly Level[] = ["organisation", LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM, AGENT];

/** What a list of changes shows one by one; a supervisor is the same people as the teams. */
const WATCHED: readonly DimensionId[] = [LINE_OF_BUSINESS, SITE, TEAM, AGENT];

/**
 * The levels below a unit that a list of changes watches, from the widest. People are watched one by one only where somebody
 * knows all of them: within a team, and among those of a supervisor.
 */
export function watchedLevels({ levels }: Identity, within: Subject): DimensionId[] {
  const rank = UNITS.indexOf(within.level);
  const knowsPeople = rank >= UNITS.indexOf(SUPERVISOR);
  return WATCHED.filter(
    (level) =>
      levels.includes(level) && UNITS.indexOf(level) > rank && (level !== AGENT || knowsPeople),
  );
}
