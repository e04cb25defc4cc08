import type { QueryClient } from "@tanstack/react-query";
import { ROLES, type Persona } from "#src/contract/session.ts";
import { call } from "./client.ts";
import { queryFor } from "./query.ts";

/** Reads `role` or `role:id`; null when the role is unknown. */
export function personaOf(text: string): Persona | null {
  const [name, ...rest] = text.split(":");
  const role = ROLES.find((one) => one === name);
  const id = rest.join(":");
  return role === undefined ? null : { role, ...(id !== "" && { id }) };
}

/** Puts on a persona: whatever was known for the one before is forgotten. */
export async function putOn(client: QueryClient, persona: Persona): Promise<void> {
  const session = await call("persona", {}, { body: persona });
  client.clear();
  client.setQueryData(queryFor("session", {}).queryKey, session);
}
