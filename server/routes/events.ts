import type { ServerEvent } from "#src/contract/events.ts";
import type { StreamHandler } from "../route.ts";

/** Often enough that no proxy on the way takes the connection for dead. */
const HEARTBEAT_MILLISECONDS = 15_000;
/** How soon a browser tries again after a lost connection. */
const HELLO = "retry: 2000\n\n";

/** Server-sent events: every change while the connection lasts, and a heartbeat in between. */
export const eventsRoute: StreamHandler = ({ services, signal }) => {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (event: ServerEvent) => send(`data: ${JSON.stringify(event)}\n\n`);
      const beat = setInterval(() => send(":\n\n"), HEARTBEAT_MILLISECONDS);
      const stopListening = services.changes.subscribe(tell);
      const close = () => {
        end();
        controller.close();
      };
      end = () => {
        clearInterval(beat);
        stopListening();
        signal.removeEventListener("abort", close);
      };
      send(HELLO);
      if (signal.aborted) close();
      else signal.addEventListener("abort", close, { once: true });
    },
    cancel: () => end(),
  });
};
