import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { fold } from "#src/domain/fold.ts";
import { ORGANISATION, type Subject } from "#src/domain/ids.ts";
import { asOf } from "../answers/as-of.ts";
import { withinAsked } from "../answers/asked.ts";
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
  for (const subject of await subjectsWithin(context, within, input.level)) {
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

/** Every subject in scope at the level asked for, or at all levels that the session may see one by one. */
async function subjectsWithin(
  { identity, metrics, signal }: RouteContext,
  within: Subject,
  level: string | undefined,
): Promise<Subject[]> {
  const asked = (known: string) => level === undefined || known === level;
  const units = await Promise.all(
    identity.levels.filter(asked).map(async (dimension) => {
      const members = await metrics.members({ dimension, where: conditionsOf(within) }, signal);
      return members.map(({ id }): Subject => ({ level: dimension, id }));
    }),
  );
  const whole = within.level === ORGANISATION.level && asked(ORGANISATION.level);
  return whole ? [ORGANISATION, ...units.flat()] : units.flat();
}
