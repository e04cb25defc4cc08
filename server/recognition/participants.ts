import { addDays } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { RouteContext } from "../route.ts";
import { allChoices } from "./choices.ts";
import { everyRecord } from "./every-record.ts";
import { personOf, POINTS } from "./recognition-records.ts";
import { takesPart } from "./takes-part.ts";

/** Whoever no roster speaks of is still there while facts of theirs are among those of as many days, up to the last of all. */
const RECENT_DAYS = 28;

type Ground = Pick<RouteContext, "directory" | "everybody" | "services" | "signal" | "today">;

/**
 * Everybody who takes part in recognition today: has points or has worked lately, is still with the organisation, and neither
 * they nor the policy have chosen otherwise.
 */
export async function participants(context: Ground): Promise<ReadonlySet<string>> {
  const { directory, services, today } = context;
  const [recent, choiceOf] = await Promise.all([atWork(context), allChoices(services.records)]);
  const known = new Set(recent);
  for await (const { id } of everyRecord(services.records, POINTS)) known.add(personOf(id));
  const all = [...known].filter(
    (agent) =>
      (directory.isAssigned(agent, today) ?? recent.has(agent)) &&
      choiceOf(agent).takesPart &&
      takesPart(context, agent),
  );
  return new Set(all);
}

/** Everybody with facts of late. */
async function atWork({ everybody, signal }: Ground): Promise<ReadonlySet<string>> {
  const { lastDay } = await everybody.watermark();
  if (lastDay === null) return new Set();
  const period = { from: addDays(lastDay, 1 - RECENT_DAYS), to: lastDay };
  const members = await everybody.members({ dimension: AGENT, where: [], period }, signal);
  return new Set(members.map(({ id }) => id));
}
