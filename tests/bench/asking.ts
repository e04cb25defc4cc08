import { Agent, get } from "node:http";
import { parentPort } from "node:worker_threads";
import * as z from "zod/mini";

/** One connection, kept open as browsers keep theirs. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** A question put to a server: where, and with which headers. */
export const askingSchema = z.object({
  address: z.string(),
  headers: z.record(z.string(), z.string()),
});

export type Asking = z.infer<typeof askingSchema>;

/** How an answer came. */
export const askedSchema = z.object({
  /** Until its last byte was there. */
  milliseconds: z.number(),
  status: z.number(),
  etag: z.nullable(z.string()),
});

export type Asked = z.infer<typeof askedSchema>;

/** As load generators do: what came is counted, and not unpacked, which is the reader's own work. */
function ask({ address, headers }: Asking): Promise<Asked> {
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  const start = performance.now();
  const request = get(address, { headers, agent }, (response) => {
    response.on("error", reject);
    response.on("end", () => {
      const milliseconds = performance.now() - start;
      const { statusCode = 0, headers: told } = response;
      resolve({ milliseconds, status: statusCode, etag: told.etag ?? null });
    });
    response.resume();
  });
  request.on("error", reject);
  return promise;
}

// In a thread of its own this asks what it is told to, one after the other.
parentPort?.on("message", (message) => {
  void ask(z.parse(askingSchema, message)).then((asked) => parentPort?.postMessage(asked));
});
