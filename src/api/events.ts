import type { QueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { eventSchema, type ServerEvent } from "#src/contract/events.ts";

/** What is needed of a browser's EventSource. */
export interface EventStream {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  close(): void;
}

const eventText = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text): unknown => JSON.parse(text)),
  ),
  eventSchema,
);

/** Which answers an event makes old. New facts touch everything but who is signed in; a record, whatever may show it. */
function touchedBy(event: ServerEvent): (key: readonly unknown[]) => boolean {
  switch (event.type) {
    case "data":
      return ([name]) => name !== "session" && name !== "personas";
    case "record":
      return ([name]) => name !== "personas";
  }
}

/**
 * Listens to the server's events and marks what they touch as old; what is on the screen is asked again at once.
 * The browser reconnects by itself. Returns the way to stop.
 */
export function followEvents(client: QueryClient, open: (path: string) => EventStream): () => void {
  const source = open(ENDPOINTS.events.path);
  source.onmessage = ({ data }) => {
    const touched = touchedBy(z.parse(eventText, data));
    void client.invalidateQueries({ predicate: ({ queryKey }) => touched(queryKey) });
  };
  return () => source.close();
}
