import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { fold } from "#src/domain/fold.ts";
import { rememberSubject, useRecents, type RecentSubject } from "#src/state/recents.ts";
import type { FinderGroup } from "#src/ui/finder.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import { subjectText } from "./about.ts";

/** As many as are of use in a list that narrows while one types. */
const LIMIT = 24;

interface SubjectSearch {
  /** Those looked at last while nothing is typed, then people, teams, sites … that match. */
  readonly groups: readonly FinderGroup[];
  readonly status: string;
  /** The subject of an option; remembers that it was chosen. */
  readonly choose: (optionId: string) => RecentSubject | undefined;
}

interface Found extends RecentSubject {
  readonly place?: string;
}

/** Subjects whom the session may see, by name. */
export function useSubjectSearch(text: string): SubjectSearch {
  const { t, i18n } = useLingui();
  const { person } = useSession();
  const search = useDeferredValue(text.trim());
  const { data, isFetching, error } = useQuery(
    queryFor("subjects", { limit: LIMIT, ...(search !== "" && { search }) }),
  );
  const remembered = useRecents(({ byPerson }) => byPerson[person.id]);
  const recent: readonly Found[] = search === "" ? (remembered ?? []) : [];
  const known = new Set(recent.map(subjectText));
  // The answer may still be that to an earlier search: Enter must never choose what does not match.
  const found: readonly Found[] = (data?.subjects ?? []).filter(
    (subject) => !known.has(subjectText(subject)) && fold(subject.name).includes(fold(text.trim())),
  );
  const optionOf = ({ level, id, name, place }: Found) => ({
    id: subjectText({ level, id }),
    name,
    note: place ?? levelName(i18n, level, "one"),
  });
  const levels = Map.groupBy(found, ({ level }) => level);
  const groups = [
    { name: t`Looked at last`, options: recent.map(optionOf) },
    ...[...levels].map(([level, subjects]) => ({
      name: levelName(i18n, level, "many"),
      options: subjects.map(optionOf),
    })),
  ].filter(({ options }) => options.length > 0);
  return {
    groups,
    status: statusOf(isFetching, error),
    choose: (optionId) => {
      const subject = [...recent, ...found].find((one) => subjectText(one) === optionId);
      if (subject) rememberSubject(person.id, subject);
      return subject;
    },
  };

  function statusOf(looking: boolean, failed: Error | null): string {
    if (looking) return t`Looking…`;
    return failed
      ? t`The search failed. Type again to retry.`
      : t`Nobody and nothing by that name.`;
  }
}
