import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
  stripSearchParams,
  type SearchSchemaInput,
} from "@tanstack/react-router";
import type { EventStream } from "#src/api/events.ts";
import { hideNames } from "#src/api/hidden-names.ts";
import { personaOf, putOn } from "#src/api/persona.ts";
import { queryFor } from "#src/api/query.ts";
import { ProblemError } from "#src/contract/problem-error.ts";
import { daysText } from "#src/domain/period.ts";
import { calendarOf } from "#src/features/filters/calendar.ts";
import type { SearchChange } from "#src/features/filters/filters.ts";
import { daysInstead } from "#src/features/filters/known-period.ts";
import { parseSearch, SEARCH_DEFAULTS, type Search } from "#src/features/filters/search.ts";
import { BareErrorPage } from "./error-page.tsx";
import { withWords } from "./language.ts";
import { Layout } from "./layout.tsx";
import { homePath } from "./paths.ts";
import { RootFrame } from "./root-frame.tsx";

function isProblem(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.problem.status === status;
}

interface RouterContext {
  readonly queryClient: QueryClient;
  readonly openEvents: ((path: string) => EventStream) | undefined;
}

/** Of every page: the address states the question, and whoever is named in it is put on. */
export const root = createRootRouteWithContext<RouterContext>()({
  validateSearch: (raw: SearchChange & SearchSchemaInput): Search => parseSearch(raw),
  search: {
    // The first of them has the last word: what is kept from the page before may be a default, too.
    middlewares: [
      stripSearchParams(SEARCH_DEFAULTS),
      retainSearchParams(["period", "compare", "where", "tv"]),
    ],
  },
  beforeLoad: async ({ search, context, location, preload }) => {
    if (!preload) hideNames(context.queryClient, search.tv);
    const persona = search.persona === undefined ? null : personaOf(search.persona);
    if (persona === null) return;
    try {
      await putOn(context.queryClient, persona);
    } catch (error) {
      // Nobody by that name: the address of yesterday's demo may stand in somebody's bookmarks.
      if (isProblem(error, 404)) redirect({ throw: true, to: "/sign-in", replace: true });
      throw error;
    }
    redirect({
      throw: true,
      to: location.pathname,
      search: (now) => ({ ...now, persona: undefined }),
      replace: true,
    });
  },
  component: RootFrame,
  errorComponent: BareErrorPage,
});

/** Where somebody without a session begins. */
export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (raw: { back?: unknown }): { back?: string } =>
    // Only an address of this app: `//elsewhere` would lead out of it.
    typeof raw.back === "string" && /^\/(?!\/)/.test(raw.back) ? { back: raw.back } : {},
  component: lazyRouteComponent(
    () => withWords("sign-in", import("#src/pages/sign-in.tsx")),
    "SignInPage",
  ),
});

/** The frame around every page of somebody who is signed in. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ context: { queryClient }, location }) => {
    try {
      // Believed until an answer or an event puts it in doubt.
      const asked = { ...queryFor("session", {}), staleTime: Infinity };
      const session = await queryClient.fetchQuery(asked);
      const catalogue = await queryClient.ensureQueryData(queryFor("catalogue", {}));
      return { session, catalogue };
    } catch (error) {
      if (isProblem(error, 401)) {
        redirect({ throw: true, to: "/sign-in", search: { back: location.href } });
      }
      throw error;
    }
  },
  component: Layout,
  errorComponent: BareErrorPage,
});

/** Leads each role to where its day begins. */
export const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  // Where the data end before the standard period begins, the day begins with the last days that are known.
  beforeLoad: ({ context: { session, catalogue }, search }) => {
    const known =
      search.period === SEARCH_DEFAULTS.period
        ? daysInstead(search.period, calendarOf(session), catalogue.asOf.lastDay)
        : null;
    redirect({
      throw: true,
      to: homePath(session),
      search: (now) => ({ ...now, ...(known && { period: daysText(known) }) }),
      replace: true,
    });
  },
});
