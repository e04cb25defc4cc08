import "#src/ui/words/badge-name-sentences.ts";
import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import type { BadgeInfo } from "#src/contract/recognition/recognition.ts";

const NONE: ReadonlyMap<string, BadgeInfo> = new Map();

/** The badges there are, by id, in the order of a wall; empty until they are known. */
export function useBadges(): ReadonlyMap<string, BadgeInfo> {
  const { data } = useQuery({
    ...queryFor("badges", {}),
    select: ({ badges }) => new Map(badges.map((badge) => [badge.id, badge])),
  });
  return data ?? NONE;
}
