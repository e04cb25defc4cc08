import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { fold } from "#src/domain/fold.ts";
import { ORGANISATION, type DimensionId, type Subject } from "#src/domain/ids.ts";
import { asOf } from "../answers/as-of.ts";
import { rowLevels, withinAsked } from "../answers/asked.ts";
import { firstOf } from "../answers/first-of.ts";
import { searchName, type SearchName } from "../answers/search-names.ts";
import { conditionsOf } from "../questions.ts";
import type { Handler, RouteContext } from "../route.ts";

const DEFAULT_LIMIT = 50;

interface Match {
  readonly subject: Subject;
  readonly name: SearchName;
  readonly begins: boolean;
}

/**
 * Lists subjects by name. Names that begin with the search come first, then by name; the whole organisation is a subject
 * too for those who see all of it.
 */
export const subjectsRoute: Handler<"subjects"> = async (context, input) => {
  const { directory, metrics, today } = context;
  const within = withinAsked(input.within, context.identity.home);
  await metrics.require(within);
  const watermark = await metrics.watermark();
  const search = fold(input.search ?? "");
  const matches: Match[] = [];
  const levels =
    input.level === undefined ? context.identity.levels : rowLevels(context, watermark);
  const asked = levels.filter((level) => input.level === undefined || level === input.level);
  const whole =
    within.level === ORGANISATION.level &&
    (input.level ?? ORGANISATION.level) === ORGANISATION.level;
  const units = await subjectsWithin(context, within, asked);
  for (const subject of whole ? [ORGANISATION, ...units] : units) {
    const name = searchName(directory, subject);
    const at = name.folded.indexOf(search);
    if (at >= 0) matches.push({ subject, name, begins: at === 0 });
  }
  const limit = input.limit ?? DEFAULT_LIMIT;
  return {
    asOf: asOf(watermark, today),
    subjects: firstOf(matches, limit, byName).map(({ subject, name }) => ({
      ...subject,
      name: name.name,
      place: directory.placeOf(subject),
    })),
    more: matches.length > limit,
  };
};

function byName(a: Match, b: Match): number {
  return (
    Number(b.begins) - Number(a.begins) ||
    compareCodePoints(a.name.folded, b.name.folded) ||
    compareCodePoints(a.subject.id, b.subject.id)
  );
}

/** Every subject in scope at these levels. */
async function subjectsWithin(
  { metrics, signal }: RouteContext,
  within: Subject,
  levels: readonly DimensionId[],
): Promise<Subject[]> {
  const units = await Promise.all(
    levels.map(async (level) => {
      const question = { dimension: level, where: conditionsOf(within) };
      const members = await metrics.members(question, signal);
      return members.map(({ id }): Subject => ({ level, id }));
    }),
  );
  return units.flat();
}
