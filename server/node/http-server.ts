import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** A listening server. */
export interface HttpServer {
  readonly address: string;
  /** Takes no more requests and waits for those under way, but not longer than the grace. */
  stop(graceMilliseconds: number): Promise<void>;
}

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The port is taken. */
export class PortInUse extends Error {
  override readonly name = "PortInUse";

  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another one.`);
  }
}

/** Uploads of the largest size over a slow line must fit in; everything else is far quicker. */
const REQUEST_MILLISECONDS = 10 * 60_000;
const HEADERS_MILLISECONDS = 10_000;
const MAX_HEADER_BYTES = 16_384;

/** Listens on an address. Rejects with PortInUse, or with the system's error. */
export async function listen({ host, port, fetch }: Listening): Promise<HttpServer> {
  const limits = {
    requestTimeout: REQUEST_MILLISECONDS,
    headersTimeout: HEADERS_MILLISECONDS,
    maxHeaderSize: MAX_HEADER_BYTES,
  };
  const answer = getRequestListener(fetch);
  const server = createServer(limits, (incoming, outgoing) => void answer(incoming, outgoing));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (error) => {
    const isTaken = "code" in error && error.code === "EADDRINUSE";
    reject(isTaken ? new PortInUse(host, port) : error);
  });
  server.listen(port, host, resolve);
  await promise;
  const bound = server.address();
  const chosen = bound !== null && typeof bound === "object" ? bound.port : port;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${chosen}`,
    async stop(graceMilliseconds) {
      const closed = new Promise<void>((done) => server.close(() => done()));
      const force = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
      await closed;
      clearTimeout(force);
    },
  };
}
