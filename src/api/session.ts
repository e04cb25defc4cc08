import { useSuspenseQuery } from "@tanstack/react-query";
import type { Session } from "#src/contract/session.ts";
import { queryFor } from "./query.ts";

/** Who is signed in, and the organisation's settings. The shell asks before any page is drawn, so nobody waits here. */
export function useSession(): Session {
  return useSuspenseQuery(queryFor("session", {})).data;
}
