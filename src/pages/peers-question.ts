import type { InputOf } from "#src/api/address.ts";
import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Session } from "#src/contract/session.ts";
import { subjectIn } from "#src/features/filters/about.ts";
import { LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import { ORGANISATION } from "#src/domain/ids.ts";
import type { Search } from "#src/features/filters/search.ts";

/** What the page asks, with everything said that its address leaves out; null before there is any KPI to compare. */
export function peersQuestion(
  { subject, kpi, period, alike }: Search,
  { home }: Session,
  { shown }: Catalogue,
): InputOf<"peers"> | null {
  const asked = kpi ?? shown[0];
  if (asked === undefined) return null;
  const { level, id } = subject === undefined ? home : subjectIn(subject);
  return { level, id, kpi: asked, period, ...(alike !== undefined && { alike }) };
}

/** What people work in, from what is looked at first: units that are alike enough to be set beside each other. */
const UNITS: readonly string[] = [SITE, LINE_OF_BUSINESS, TEAM, SUPERVISOR];

/** The levels of which there are several units to be set beside each other. */
export function unitLevels({ levels }: Session, { dimensions }: Catalogue): string[] {
  const several = new Set(dimensions.filter(({ members }) => members > 1).map(({ id }) => id));
  return UNITS.filter((level) => levels.includes(level) && several.has(level));
}

/**
 * What the page asks of somebody whose home is everything: the units of a level, by the address's own choice where it has one.
 * Null where the question is about a unit or a person, and where nothing stands beside anything.
 */
export function unitsBesideQuestion(
  search: Search,
  session: Session,
  catalogue: Catalogue,
): InputOf<"breakdown"> | null {
  const question = peersQuestion(search, session, catalogue);
  const levels = unitLevels(session, catalogue);
  const by = levels.find((level) => level === search.rows) ?? levels[0];
  if (question?.level !== ORGANISATION.level || by === undefined) return null;
  const { level, id, kpi, period } = question;
  return { level, id, kpi, period, by };
}
