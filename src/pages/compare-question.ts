import type { InputOf } from "#src/api/address.ts";
import { FEWEST_COMPARED } from "#src/contract/side-by-side.ts";
import type { Search } from "#src/features/filters/search.ts";

/** What the page asks; null before there are two to compare. */
export function compareQuestion({
  subjects,
  period,
  where,
}: Pick<Search, "subjects" | "period" | "where">): InputOf<"sideBySide"> | null {
  if (subjects.length < FEWEST_COMPARED) return null;
  return { subjects: [...subjects], period, ...(where.length > 0 && { where: [...where] }) };
}
