import type { FactBatch } from "#server/metrics-store.ts";

/** Facts before they have a place in the ledger. */
export interface FactDraft extends Omit<FactBatch, "sequence"> {
  /** Names to show for agents whose file gives an id and a name. */
  readonly names: ReadonlyMap<string, string>;
}
