import * as z from "zod/mini";
import type { RecordsStore } from "#server/records-store.ts";
import { KeyReused } from "#server/services.ts";
import { sha256Hex } from "./content-id.ts";

const usedSchema = z.object({ upload: z.string(), batch: z.string() });

/** One use of a caller's own key for an upload. */
export interface KeyUse {
  readonly actor: string;
  readonly key: string;
  /** What is sent; equal uploads have equal texts. */
  readonly upload: string;
}

/** The batch that an upload under a key became before; null for a key that is new. Throws KeyReused for another upload. */
export async function batchUnderKey(records: RecordsStore, use: KeyUse): Promise<string | null> {
  const stored = await records.get("upload-key", await idOf(use));
  if (!stored) return null;
  const used = z.parse(usedSchema, stored.body);
  if (used.upload !== use.upload) throw new KeyReused();
  return used.batch;
}

/** Remembers which batch an upload under a key has become. */
export async function keepKey(records: RecordsStore, use: KeyUse, batch: string): Promise<void> {
  const body = { upload: use.upload, batch };
  const change = { kind: "upload-key", id: await idOf(use), body, ifVersion: "any" } as const;
  await records.put([change], { actor: use.actor, action: "upload received" });
}

function idOf({ actor, key }: KeyUse): Promise<string> {
  return sha256Hex(JSON.stringify([actor, key]));
}
