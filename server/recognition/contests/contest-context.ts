import type { RouteContext } from "../../route.ts";

/** What the clerk of contests works with. */
export interface ContestContext extends RouteContext {
  /** The places in the ledger of the batches that the facts hold, read before any of the facts. */
  readonly applied: readonly number[];
}
