import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "./search.ts";

/** Changes to a page's question; `undefined` takes a field out of the address. */
export type SearchChange = { readonly [Field in keyof Search]?: Search[Field] | undefined };

/** The question that the page's address states. */
export function useFilters(): Search {
  return useSearch({ from: "__root__" });
}

/** Asks the same page another question. The address changes; going back returns to the question before. */
export function useAsk(): (change: SearchChange) => void {
  const navigate = useNavigate();
  return (change) => {
    void navigate({ to: ".", search: (now) => ({ ...now, ...change }) });
  };
}

/** The filters that every question to a subject carries, in the form the API takes. */
export function filtersOf({ period, compare, where }: Search) {
  return { period, compare, ...(where.length > 0 && { where: [...where] }) };
}
