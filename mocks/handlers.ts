import { http } from "msw/http";

/** Answers a request; may have to wait until there is something to answer from. */
export type Answering = (request: Request) => Promise<Response>;

/**
 * Paths of the API on any host. Not the pattern of everything with `/api/` in it: the development server serves modules under `/src/api/`,
 * which are none of the mocks' business.
 */
const API = /^[^/]+\/\/[^/]+\/api\//;

/** Forwards every request to the API, and no other. */
export function handlersFor(answering: Answering) {
  return [http.all(API, ({ request }) => answering(request))];
}
