import type { QueryClient } from "@tanstack/react-query";
import { NAMES_HEADER, NAMES_HIDDEN } from "#src/contract/hidden-names.ts";

let hidden = false;

/** Whether answers name people from now on. What was answered before is forgotten, and asked anew where it is on the screen. */
export function hideNames(client: QueryClient, hide: boolean): void {
  if (hidden === hide) return;
  hidden = hide;
  void client.resetQueries({ predicate: ({ queryKey: [name] }) => name !== "session" });
}

/** What a request says about names. */
export function namesWanted(): Record<string, string> {
  return hidden ? { [NAMES_HEADER]: NAMES_HIDDEN } : {};
}
