import type { RecordsStore } from "../../records-store.ts";
import { badgeAt } from "../badge-records.ts";
import { AWARD, readAward, stepsOf } from "../recognition-records.ts";
import type { EarnedAward } from "./earned-award.ts";

/** An award as its credential needs it; null when there is none, or its badge is not known any more. */
export async function findAward(records: RecordsStore, id: string): Promise<EarnedAward | null> {
  const found = await records.get(AWARD, id);
  if (!found) return null;
  const award = readAward(found);
  const steps = stepsOf(award);
  const badge = await badgeAt(records, award.badge, award.version);
  const last = steps.at(-1);
  if (badge === null || last === undefined) return null;
  const earned = steps.find(({ state }) => state === "earned") ?? last;
  const agent = decodeURIComponent(id.slice(0, id.indexOf("/")));
  return { id, agent, badge, earnedOn: earned.on, state: last.state };
}
