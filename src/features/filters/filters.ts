import { useLocation, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import type { Search } from "./search.ts";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Whether this entry differs from the one before by something open above the page. */
    readonly above?: true;
  }
}

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

/**
 * Opens a drawer above the page, which has an address of its own. Closing it goes back to the page's, so that the Back
 * button leaves the page and does not open the drawer again; who came by a link to the drawer stays on the page, too.
 */
export function useDrawer(): {
  readonly open: (drawer: NonNullable<Search["open"]>) => void;
  readonly close: () => void;
} {
  const navigate = useNavigate();
  const { history } = useRouter();
  const above = useLocation({ select: ({ state }) => state.above === true });
  return {
    open: (drawer) =>
      void navigate({
        to: ".",
        search: (now) => ({ ...now, open: drawer }),
        state: { above: true },
      }),
    close: () => {
      if (above) history.back();
      else
        void navigate({
          to: ".",
          search: (now) => ({ ...now, open: undefined }),
          replace: true,
        });
    },
  };
}

/**
 * Opens somebody beside a list, with an address of their own, as a drawer has one. Whoever is opened next takes the place of the
 * one before, so that the Back button closes the panel whoever stands in it.
 */
export function usePersonPanel(): {
  readonly open: (person: string) => void;
  readonly close: () => void;
} {
  const navigate = useNavigate();
  const { history } = useRouter();
  const above = useLocation({ select: ({ state }) => state.above === true });
  return {
    open: (person) =>
      void navigate({
        to: ".",
        search: (now) => ({ ...now, person }),
        state: { above: true },
        replace: above,
        resetScroll: false,
      }),
    close: () => {
      if (above) history.back();
      else
        void navigate({
          to: ".",
          search: (now) => ({ ...now, person: undefined }),
          replace: true,
          resetScroll: false,
        });
    },
  };
}

/** The filters that every question to a subject carries, in the form the API takes. */
export function filtersOf({ period, compare, where }: Search) {
  return { period, compare, ...(where.length > 0 && { where: [...where] }) };
}
