import type { Day } from "../../ids.ts";
import type { Badge } from "./badge.ts";

/** A version of a badge and the days on which it holds; null: from the beginning, until further notice. */
export interface DatedBadge extends Badge {
  readonly from: Day | null;
  /** The day on which the next version holds, or the badge was retired. */
  readonly until: Day | null;
}

/** Whether a version decides a period that ends on a day: the one that held on its last day does. */
export function holdsOn({ from, until }: Pick<DatedBadge, "from" | "until">, day: Day): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}
