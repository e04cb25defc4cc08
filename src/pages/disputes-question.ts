import type { InputOf } from "#src/api/address.ts";
import type { Search } from "#src/features/filters/search.ts";

/** Whose disputes the page asks for: those within a unit or of a person, or all that the session may see. */
export function disputesQuestion({ within }: Pick<Search, "within">): InputOf<"disputes"> {
  return within === undefined ? {} : { within };
}
