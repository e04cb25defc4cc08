import type { Change, Json } from "#server/records-store.ts";
import type { Content } from "./accept.ts";
import { batchId, sha256Hex } from "./content-id.ts";
import { daysCovered } from "./days-covered.ts";
import { newBatch } from "./new-batch.ts";
import type { LedgerServices } from "./projection.ts";
import type { Understood } from "./understand.ts";

/** A record that comes with a demo. */
export type DemoDocument = Pick<Change, "kind" | "id" | "body">;

/** A demo made ready to be accepted: its content is the generator's parameters, its facts what the generator makes. */
export async function demoBatch(
  { rules, demo }: LedgerServices,
  parameters: Json,
  documents: readonly DemoDocument[],
  receivedAt: string,
): Promise<{ understood: Understood; content: Content }> {
  const bytes = new TextEncoder().encode(JSON.stringify(parameters));
  const source = "demo";
  const sha256 = await sha256Hex(bytes);
  const id = await batchId(sha256, null, source);
  const facts = demo?.(parameters) ?? [];
  const { zone, dayStartHour, weekStart } = (await rules()).organisation;
  const upload = { fileName: "demo.json", bytes, source };
  const batch = {
    ...newBatch(id, upload, { kind: "demo", sha256, receivedAt }),
    facts: facts.reduce((sum, one) => sum + one.length, 0),
    agents: new Set(facts.flatMap(({ agent }) => agent)).size,
    ...daysCovered(facts),
  };
  const changes = documents.map((one) => ({ ...one, ifVersion: "any" as const }));
  const defaults = { zone, dayStartHour, weekStart };
  return {
    understood: { batch, changes, facts, defaults, moved: new Set() },
    content: { bytes, sha256, mapping: null, source },
  };
}
