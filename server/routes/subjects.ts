import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { ORGANISATION, type Subject } from "#src/domain/ids.ts";
import { asOf } from "../answers/as-of.ts";
import { withinAsked } from "../answers/asked.ts";
import { fold, searchName, type SearchName } from "../answers/search-names.ts";
import { conditionsOf } from "../questions.ts";
import type { Handler, RouteContext } from "../route.ts";

interface Match extends SearchName {
  readonly subject: Subject;
}

/**
 * Lists subjects by name. Names that begin with the search come first, then by name; the whole organisation is a subject
 * too for those who see all of it.
 */
export const subjectsRoute: Handler<"subjects"> = async (context, input) => {
  const { directory, metrics, today } = context;
  const within = withinAsked(input.within, context.identity.home);
  await metrics.require(within);
  const [watermark, subjects] = await Promise.all([
    metrics.watermark(),
    subjectsWithin(context, within, input.level),
  ]);
  const search = fold(input.search ?? "");
  const matches = subjects
    .map((subject): Match => ({ subject, ...searchName(directory, subject) }))
    .filter(({ folded }) => folded.includes(search))
    .toSorted(
      (a, b) =>
        Number(b.folded.startsWith(search)) - Number(a.folded.startsWith(search)) ||
        compareCodePoints(a.folded, b.folded) ||
        compareCodePoints(a.subject.id, b.subject.id),
    );
  const limit = input.limit ?? 50;
  return {
    asOf: asOf(watermark, today),
    subjects: matches.slice(0, limit).map(({ subject, name }) => ({
      ...subject,
      name,
      place: directory.placeOf(subject),
    })),
    more: matches.length > limit,
  };
};

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
