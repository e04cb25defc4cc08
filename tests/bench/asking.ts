import { parentPort } from "node:worker_threads";
import * as z from "zod/mini";

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

async function ask({ address, headers }: Asking): Promise<Asked> {
  const start = performance.now();
  const response = await fetch(address, { headers });
  await response.arrayBuffer();
  const milliseconds = performance.now() - start;
  return { milliseconds, status: response.status, etag: response.headers.get("etag") };
}

// In a thread of its own this asks what it is told to, one after the other.
parentPort?.on("message", (message) => {
  void ask(z.parse(askingSchema, message)).then((asked) => parentPort?.postMessage(asked));
});
