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

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.ok) return body;
  const problem = z.safeParse(problemSchema, body);
  const reason = problem.success
    ? `${problem.data.title}. ${problem.data.detail ?? ""}`
    : `The server answered ${response.status}.`;
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
    async receive({ fileName, bytes, mapping, source, dryRun, sha256 }) {
      const form = new FormData();
      form.set("file", new File([new Uint8Array(bytes)], fileName));
      if (mapping !== null) form.set("mapping", mapping);
      if (source !== null) form.set("source", source);
      if (sha256 !== null) form.set("sha256", sha256);
      form.set("dryRun", String(dryRun));
      const url = new URL("/api/batches", server.address);
      return z.parse(
        batchSchema,
        await answerOf(await fetch(url, { method: "POST", headers, body: form })),
      );
    },
    async find(id) {
      const url = new URL(`/api/batches/${encodeURIComponent(id)}`, server.address);
      const response = await fetch(url, { headers });
      return response.status === 404 ? null : z.parse(batchSchema, await answerOf(response));
    },
  };
}
