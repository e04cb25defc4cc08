import type { InputOf } from "#src/api/address.ts";
import type { Search } from "#src/features/filters/search.ts";

/** What the page asks. What is shown of the answer asks for nothing. */
export function changesQuestion({
  period,
  within,
  where,
}: Pick<Search, "period" | "within" | "where">): InputOf<"changes"> {
  return {
    period,
    ...(within !== undefined && { within }),
    ...(where.length > 0 && { where: [...where] }),
  };
}
