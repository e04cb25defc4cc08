import "#src/ui/words/badge-name-sentences.ts";
import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import type { BadgeInfo } from "#src/contract/recognition/recognition.ts";
import { useSay } from "#src/ui/words/say.ts";

const NONE: ReadonlyMap<string, BadgeInfo> = new Map();

/** The badges there are, by id, in the order of a wall; empty until they are known. */
export function useBadges(): ReadonlyMap<string, BadgeInfo> {
  const { data } = useQuery({
    ...queryFor("badges", {}),
    select: ({ badges }) => new Map(badges.map((badge) => [badge.id, badge])),
  });
  return data ?? NONE;
}

/** What a badge is called, in the reader's language; undefined until it is known. */
export function useBadgeName(id: string): string | undefined {
  const say = useSay();
  const badge = useBadges().get(id);
  return badge && say(badge.name);
}
