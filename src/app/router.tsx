import type { QueryClient } from "@tanstack/react-query";
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import type { EventStream } from "#src/api/events.ts";
import { readSearch, writeSearch } from "#src/features/filters/search-text.ts";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { noticeSessionEnd } from "./session-end.ts";
import { routeTree } from "./routes.tsx";

interface RouterParts {
  readonly queryClient: QueryClient;
  /** The browser's own history unless told; tests keep theirs in memory. */
  readonly history?: RouterHistory;
  /** Opens a stream of the server's events; without it the app hears of no changes. */
  readonly openEvents?: (path: string) => EventStream;
}

/** The app's pages behind one router. Pages are fetched as soon as somebody is about to go there. */
export function createAppRouter({ queryClient, history, openEvents }: RouterParts) {
  const router = createRouter({
    routeTree,
    context: { queryClient, openEvents },
    ...(history && { history }),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    // What a page's question does not know is dropped; otherwise it would come back unchecked.
    search: { strict: true },
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: "intent",
    // The query cache decides how old an answer may be; the router keeps none of its own.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
  noticeSessionEnd(queryClient, () => void router.invalidate());
  return router;
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
