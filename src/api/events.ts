import type { QueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { FIRST_ENDPOINTS } from "#src/contract/first-endpoints.ts";
import { eventSchema, type ServerEvent } from "#src/contract/events.ts";
import { FIGURES } from "#src/contract/figures.ts";

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

/** Kinds of records that decide figures and how they are judged. */
const DECIDING: readonly string[] = ["person", "unit", "measure", "kpi", "goal", "settings"];

type TouchedBy = (key: readonly unknown[]) => boolean;

const figures: ReadonlySet<unknown> = FIGURES;

const isFigure: TouchedBy = ([name]) => figures.has(name);

/** Which answers an event makes old. New facts touch everything but who is signed in; a record, whatever may show it. */
function touchedBy(event: ServerEvent): TouchedBy {
  switch (event.type) {
    case "data":
      return ([name]) => name !== "session" && name !== "personas";
    case "record":
      return (key) => (isFigure(key) ? DECIDING.includes(event.kind) : key[0] !== "personas");
  }
}

/**
 * Listens to the server's events and marks what they touch as old. What is on the screen is asked again at once, but for
 * figures: they would change places under the reader, who asks for them (see news.ts). The browser reconnects by itself.
 * Returns the way to stop.
 */
export function followEvents(client: QueryClient, open: (path: string) => EventStream): () => void {
  const source = open(FIRST_ENDPOINTS.events.path);
  source.onmessage = ({ data }) => {
    const touched = touchedBy(z.parse(eventText, data));
    void client.invalidateQueries({
      predicate: ({ queryKey }) => touched(queryKey) && isFigure(queryKey),
      refetchType: "none",
    });
    void client.invalidateQueries({
      predicate: ({ queryKey }) => touched(queryKey) && !isFigure(queryKey),
    });
  };
  return () => source.close();
}
