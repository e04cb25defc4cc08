import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import type { Opportunities, WireCriteria } from "#src/contract/opportunities.ts";
import { draftFields } from "./draft-fields.ts";

/** Long enough to type a second digit. */
const PAUSE_MILLISECONDS = 300;

/** A value once it has stood still. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What a draft would surface, and whether that is of a draft that has changed since. Undefined before the first answer. */
export function useDraftCounts(
  question: InputOf<"opportunities">,
  draft: WireCriteria,
  isSound: boolean,
): { readonly counts: Opportunities["counts"] | undefined; readonly isOld: boolean } {
  const settled = useSettled(draft);
  const asked = { ...question, ...draftFields(settled), limit: 1 };
  const enabled = isSound && settled === draft;
  const { data, isPlaceholderData } = useQuery({ ...queryFor("opportunities", asked), enabled });
  return { counts: data?.counts, isOld: isPlaceholderData || settled !== draft };
}
