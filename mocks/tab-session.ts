import type { SessionCarrier } from "#server/session-carrier.ts";

const KEY = "candor-session";
/** Between the page and the thread that answers it. */
const HEADER = "X-Candor-Session";

/**
 * Carries a session's token in a header of the relayed request and its answer: the app in a worker sees neither cookies nor
 * the tab's storage.
 */
export const relayedCarrier: SessionCarrier = {
  read: (request) => request.headers.get(HEADER),
  write: (_request, answer, token) => answer.set(HEADER, token),
};

/** Keeps no session: nobody is ever signed in. */
export const forgetfulCarrier: SessionCarrier = {
  read: () => null,
  write: () => {},
};

/** Asks with the token that the tab keeps for as long as it is open, and keeps the one that is answered. */
export async function withTabSession(
  request: Request,
  answering: (request: Request) => Promise<Response>,
): Promise<Response> {
  const token = sessionStorage.getItem(KEY);
  const asked = new Request(request);
  if (token !== null) asked.headers.set(HEADER, token);
  const answer = await answering(asked);
  const given = answer.headers.get(HEADER);
  if (given !== null) sessionStorage.setItem(KEY, given);
  return answer;
}
