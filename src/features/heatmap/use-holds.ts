import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import type { Holds } from "#src/contract/holds.ts";
import type { ScorecardGrid } from "#src/api/read-scorecards.ts";
import { AGENT } from "#src/domain/dimensions.ts";

/** Whoever looks at more people than this at once looks for something else. */
const MOST_ROWS = 60;

const NONE: Holds["held"] = [];

/**
 * Whose points in a grid are held for review; nothing before that is known, in a grid of units, and in one of more people than are
 * looked at one by one.
 */
export function useHolds(
  { level, period, within, where }: InputOf<"scorecards">,
  { rows, more }: Pick<ScorecardGrid, "rows" | "more">,
): Holds["held"] {
  const { role } = useSession();
  const leads = role === "supervisor" || role === "administrator";
  const enabled = leads && level === AGENT && !more && rows.length <= MOST_ROWS;
  const question = { period, ...(within && { within }), ...(where && { where }) };
  const { data } = useQuery({ ...queryFor("holds", question), enabled });
  return data?.held ?? NONE;
}
