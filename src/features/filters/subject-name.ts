import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { useRecents } from "#src/state/recents.ts";
import type { SubjectId } from "./about.ts";
import { filtersOf, useFilters } from "./filters.ts";

/**
 * The name of a subject; undefined until it is known. Mostly somebody has said it already; otherwise the subject's
 * scorecard does, which its page asks for anyway.
 */
export function useSubjectName({ level, id }: SubjectId): string | undefined {
  const { person, home, units } = useSession();
  const recents = useRecents(({ byPerson }) => byPerson[person.id]);
  const known = [home, ...units, ...(recents ?? [])].find(
    (subject) => subject.level === level && subject.id === id,
  );
  const { data } = useQuery({
    ...queryFor("scorecard", { level, id, ...filtersOf(useFilters()) }),
    select: ({ subject }) => subject.name,
    enabled: known === undefined,
  });
  return known?.name ?? data;
}
