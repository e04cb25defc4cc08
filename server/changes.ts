import type { ServerEvent } from "#src/contract/events.ts";
import type { Changes } from "./services.ts";

/** Changes within one process: whoever publishes is heard by whoever listens at that moment. */
export function createChanges(): Changes {
  const listeners = new Set<(event: ServerEvent) => void>();
  return {
    publish(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
