import type { InputOf } from "#src/api/address.ts";
import type { Search } from "#src/features/filters/search.ts";

/** What the page asks, as its address states it. */
export function opportunitiesQuestion({
  period,
  within,
  criteria,
}: Pick<Search, "period" | "within" | "criteria">): InputOf<"opportunities"> {
  return {
    period,
    ...(within !== undefined && { within }),
    ...(criteria !== undefined && { criteria }),
  };
}
