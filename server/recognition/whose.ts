import { addDays, day, startOfWeek } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import { notFound } from "../problem.ts";
import type { RouteContext } from "../route.ts";
import { choiceOf, type KeptChoice } from "./choices.ts";
import { requireRecognition } from "./recognition-on.ts";
import { ledgerOf, awardsOf, type KeptAward } from "./recognition-records.ts";
import type { LedgerEntry } from "#src/domain/recognition/points/ledger.ts";

/** A person whose recognition a session may see, as far as it may. */
export interface SeenPerson {
  readonly subject: Subject;
  readonly isSelf: boolean;
  readonly choice: KeptChoice;
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  readonly awards: readonly KeptAward[];
}

const DAYS = { name: "days", of: { kind: "days" as const }, over: [] };

/**
 * Reads somebody's points and awards. Throws a not-found problem for a person out of scope, and for one who keeps it to
 * themselves, as if there were none. Whoever is bound to units sees the weeks in which the person was there.
 */
export async function personSeen(context: RouteContext, agent: string): Promise<SeenPerson> {
  requireRecognition(context);
  const { identity, metrics, services } = context;
  const subject = { level: AGENT, id: agent };
  await metrics.require(subject);
  const isSelf = identity.role === "agent";
  const [choice, ledger, awards, seesWeek] = await Promise.all([
    choiceOf(services.records, agent),
    ledgerOf(services.records, agent),
    awardsOf(services.records, agent),
    weeksSeen(context, agent),
  ]);
  if (!isSelf && !choice.takesPart) throw notFound();
  return {
    subject,
    isSelf,
    choice,
    entries: ledger.flatMap(({ entries }) => entries).filter(({ from }) => seesWeek(from)),
    awards: awards.filter(({ period }) => seesWeek(addDays(lastDayOf(period), -6))),
  };
}

/** Which weeks of somebody a session may see, by their first day. */
async function weeksSeen(
  { identity, metrics, services, today, signal }: RouteContext,
  agent: string,
): Promise<(week: string) => boolean> {
  if (identity.role !== "supervisor") return () => true;
  const watermark = await metrics.watermark();
  if (watermark.firstDay === null) return () => false;
  const from = startOfWeek(watermark.firstDay, services.organisation.weekStart);
  const where = [{ dimension: AGENT, in: [agent] }];
  const question = { of: [DAYS], by: ["week" as const], period: { from, to: today }, where };
  const table = await metrics.weights(question, signal);
  const weeks = new Set(table.keys[0]);
  return (week) => weeks.has(week);
}

function lastDayOf({ to }: KeptAward["period"]) {
  return day(to);
}
