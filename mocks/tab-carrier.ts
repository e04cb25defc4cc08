import type { SessionCarrier } from "#server/session-carrier.ts";

const KEY = "candor-session";

/**
 * Keeps a session's token for as long as the tab is open. The app inside a page sees no cookies: a page may read none that
 * are HttpOnly, and a service worker's answer may set none.
 */
export const tabCarrier: SessionCarrier = {
  read: () => sessionStorage.getItem(KEY),
  write: (_request, _answer, token) => sessionStorage.setItem(KEY, token),
};

/** Keeps no session: nobody is ever signed in. */
export const forgetfulCarrier: SessionCarrier = {
  read: () => null,
  write: () => {},
};
