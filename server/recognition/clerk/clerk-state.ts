import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Change, RecordsStore } from "../../records-store.ts";

/** What the clerk has done: where a pass begins. */
export interface ClerkState {
  /** First days of the first week that was ever decided, and of the last. */
  readonly begun: Day;
  readonly through: Day;
  /** The day up to which periods were closed. */
  readonly closedBy: Day;
  /** The last place in the ledger of batches that was looked at, and how many batches there were up to it. */
  readonly sequence: number;
  readonly batches: number;
  /** A mark of all definitions, goals, badges and the policy by which it was decided. */
  readonly ground: number;
}

const KIND = "recognition-clerk";
const ID = "state";

const stateDocument = z.object({
  begun: daySchema,
  through: daySchema,
  closedBy: daySchema,
  sequence: z.number(),
  batches: z.number(),
  /** States of before this was kept have 0, which looks at everything anew. */
  ground: z._default(z.number(), 0),
});

/** What the clerk has done; null before its first pass. */
export async function readClerkState(records: RecordsStore): Promise<ClerkState | null> {
  const found = await records.get(KIND, ID);
  if (!found) return null;
  const { begun, through, closedBy, ...ledger } = z.parse(stateDocument, found.body);
  return { begun: day(begun), through: day(through), closedBy: day(closedBy), ...ledger };
}

/** Writes what the clerk has done, over whatever another one has done meanwhile: both did the same. */
export function stateChange(state: ClerkState): Change {
  return { kind: KIND, id: ID, body: { ...state }, ifVersion: "any" };
}
