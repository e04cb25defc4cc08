import * as z from "zod/mini";
import { batchSchema } from "#src/contract/batch.ts";
import { problemSchema } from "#src/contract/problem.ts";
import type { Ingest } from "#server/services.ts";

/** What an import needs: to hand a file over and to ask how it goes. */
export type ImportPort = Pick<Ingest, "receive" | "find">;

/** The server answered that it will not. */
export class RemoteRefusal extends Error {
  override readonly name = "RemoteRefusal";
}

/** The server stopped answering before it said what became of a file. */
export class RemoteLost extends Error {
  override readonly name = "RemoteLost";
}

/** Asks the server for an answer in JSON. Throws RemoteLost where none comes. */
async function ask(url: URL, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const body: unknown = await response.json();
    return { ok: response.ok, status: response.status, body };
  } catch (cause) {
    throw new RemoteLost(
      `The server at ${url.origin} stopped answering before it said what became of the file. Send it again, with the server or without: no file is kept by halves, and one that was imported already changes nothing.`,
      { cause },
    );
  }
}

type Answer = Awaited<ReturnType<typeof ask>>;

function bodyOf({ ok, status, body }: Answer): unknown {
  if (ok) return body;
  const problem = z.safeParse(problemSchema, body);
  const reason = problem.success
    ? `${problem.data.title}. ${problem.data.detail ?? ""}`
    : `The server answered ${status}.`;
  throw new RemoteRefusal(reason.trim());
}

/** Whether a server that once announced itself still answers. */
export async function isAlive(address: string): Promise<boolean> {
  try {
    return (await fetch(new URL("/health", address), { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** Imports through the API of a running server, as its administrator. */
export function createRemoteIngest(server: {
  readonly address: string;
  readonly adminToken: string;
}): ImportPort {
  const headers = { Authorization: `Bearer ${server.adminToken}` };
  return {
    async receive({ fileName, bytes, mapping, mappingName, source, dryRun, sha256 }) {
      const form = new FormData();
      form.set("file", new File([new Uint8Array(bytes)], fileName));
      if (mapping !== null) form.set("mapping", mapping);
      if (mappingName !== undefined) form.set("mappingName", mappingName);
      if (source !== null) form.set("source", source);
      if (sha256 !== null) form.set("sha256", sha256);
      form.set("dryRun", String(dryRun));
      const url = new URL("/api/batches", server.address);
      const answer = await ask(url, { method: "POST", headers, body: form });
      return z.parse(batchSchema, bodyOf(answer));
    },
    async find(id) {
      const url = new URL(`/api/batches/${encodeURIComponent(id)}`, server.address);
      const answer = await ask(url, { headers });
      return answer.status === 404 ? null : z.parse(batchSchema, bodyOf(answer));
    },
  };
}
