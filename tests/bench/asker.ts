import { once } from "node:events";
import { Worker } from "node:worker_threads";
import * as z from "zod/mini";
import { askedSchema, type Asked, type Asking } from "./asking.ts";

/** Somebody who asks a server in a thread of their own: what it costs to ask and to read is not the server's time. */
export interface Asker {
  /** Asks one question; not before the last one was answered. */
  readonly ask: (asking: Asking) => Promise<Asked>;
  readonly close: () => Promise<void>;
}

export function createAsker(): Asker {
  const worker = new Worker(new URL("./asking.ts", import.meta.url));
  return {
    async ask(asking) {
      worker.postMessage(asking);
      const messages: unknown[] = await once(worker, "message");
      return z.parse(askedSchema, messages[0]);
    },
    async close() {
      await worker.terminate();
    },
  };
}
