import { awardStep } from "#src/domain/recognition/badges/award.ts";
import { message } from "#src/domain/messages.ts";
import { entryFor } from "#src/domain/recognition/points/ledger.ts";
import type { Change } from "../records-store.ts";
import type { RouteContext } from "../route.ts";
import {
  AWARD,
  awardBody,
  ledgerOf,
  POINTS,
  pointsBody,
  REVIEW,
  stepsOf,
  weekReviewId,
  partId,
  partOfWeek,
  type ReviewDocument,
} from "./recognition-records.ts";
import type { SeenPerson } from "./whose.ts";

/** The name under which a week's points are reviewed. */
const WEEK = /^week\/(\d{4}-\d{2}-\d{2})$/;

/** A release is a step of its own, whatever the data say. */
const RELEASED = { reviewed: true, because: "data" } as const;

/** What a review names the points of a week by. */
export function weekItem(week: string): string {
  return `week/${week}`;
}

/**
 * Releases what is held of somebody, with the review that says so, in one change. Null when nothing of that name is held. Rejects with
 * VersionConflict when somebody else decided at the same moment.
 */
export async function releaseHeld(
  { services, today }: Pick<RouteContext, "services" | "today">,
  { subject, entries, awards }: SeenPerson,
  item: string,
  review: ReviewDocument,
): Promise<boolean> {
  const agent = subject.id;
  const { records } = services;
  const [, week] = WEEK.exec(item) ?? [];
  const put = async (id: string, change: Change) => {
    const reviewed = { kind: REVIEW, id, body: { ...review }, ifVersion: 0 };
    const cause = { actor: review.by, action: "held recognition released", reason: review.reason };
    await records.put([reviewed, change], cause);
    return true;
  };
  if (week !== undefined) {
    const lines = entries.filter(({ from }) => from === week);
    const last = lines.at(-1);
    if (last?.state !== "held") return false;
    const { from, to, rule, stands } = last;
    const paid = { state: "paid" as const, points: stands };
    const entry = entryFor(lines, paid, { from, to, on: today, rule, ...RELEASED });
    const ledger = await ledgerOf(records, agent);
    const name = partOfWeek(ledger, { from, to });
    const part = ledger.find((one) => one.name === name);
    if (!entry || !part) return false;
    const body = pointsBody([...part.entries, entry]);
    const id = partId(agent, name);
    return put(weekReviewId(agent, week), { kind: POINTS, id, body, ifVersion: part.version });
  }
  const award = awards.find(({ id }) => id === item);
  if (award?.steps.at(-1)?.state !== "held") return false;
  const decision = { state: "earned" as const, sentence: message("award.reviewed", {}) };
  const step = awardStep(stepsOf(award), decision, today, RELEASED);
  if (!step) return false;
  const body = awardBody(award, [...stepsOf(award), step]);
  return put(award.id, { kind: AWARD, id: award.id, body, ifVersion: award.recordVersion });
}
