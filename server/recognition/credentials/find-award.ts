import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { day } from "#src/domain/calendar.ts";
import type { RecordsStore } from "../../records-store.ts";
import { badgeAt } from "../badge-records.ts";
import type { EarnedAward } from "./earned-award.ts";

/** What a credential needs of an award's record. Id: the person, the badge, the rule's version and the period. */
const awardDocument = z.object({
  badge: z.string(),
  version: z.number(),
  steps: z
    .array(z.object({ on: daySchema, state: z.enum(["earned", "held", "withdrawn"]) }))
    .check(z.minLength(1)),
});

/** An award as its credential needs it; null when there is none, or its badge is not known any more. */
export async function findAward(records: RecordsStore, id: string): Promise<EarnedAward | null> {
  const found = await records.get("award", id);
  if (!found) return null;
  const { badge: badgeId, version, steps } = z.parse(awardDocument, found.body);
  const badge = await badgeAt(records, badgeId, version);
  const earned = steps.find(({ state }) => state === "earned");
  const last = steps.at(-1);
  if (badge === null || last === undefined) return null;
  const agent = decodeURIComponent(id.slice(0, id.indexOf("/")));
  return { id, agent, badge, earnedOn: day((earned ?? last).on), state: last.state };
}
