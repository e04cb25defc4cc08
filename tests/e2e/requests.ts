import type { Page, Request } from "playwright-core";

/** What a page still waits for. */
export interface OpenRequests {
  readonly count: number;
}

/** A stream stays open by its nature. */
const isStream = (request: Request) => request.url().includes("/api/events");

/** Counts the requests of a page that have no answer yet. */
export function watchRequests(page: Page): OpenRequests {
  const open = new Set<Request>();
  page.on("request", (request) => {
    if (!isStream(request)) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return {
    get count() {
      return open.size;
    },
  };
}
