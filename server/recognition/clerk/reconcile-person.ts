import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { awardStep } from "#src/domain/recognition/badges/award.ts";
import type { Because } from "#src/domain/recognition/because.ts";
import { entryFor, type LedgerEntry } from "#src/domain/recognition/points/ledger.ts";
import { POINTS_RULE } from "#src/domain/recognition/points/points-rule.ts";
import type { Change } from "../../records-store.ts";
import {
  AWARD,
  awardBody,
  awardId,
  POINTS,
  pointsBody,
  progressChange,
  stepsOf,
  weekReviewId,
  partId,
  partOfWeek,
  type Kept,
  type KeptAward,
  type KeptPart,
  type ProgressDocument,
  type ReviewDocument,
} from "../recognition-records.ts";
import type { DecidedBadge, DecidedWeek } from "./decide-person.ts";

/** What is kept of somebody. */
export interface KeptPerson {
  readonly ledger: readonly KeptPart[];
  readonly awards: readonly KeptAward[];
  readonly progress: Kept<ProgressDocument> | null;
  readonly reviews: ReadonlyMap<string, ReviewDocument>;
}

/** Something decided, and why it was decided now. */
export type Decided<What> = What & { readonly because: Because };

/** What was decided of one person in one pass: what is marked otherwise than it was. */
export interface PersonDecisions {
  readonly agent: string;
  readonly weeks: readonly Decided<DecidedWeek>[];
  /** Over periods that are decided for good. */
  readonly awards: readonly Decided<DecidedBadge>[];
  /** Over those that are still open; null where nothing moves them. */
  readonly progress: readonly DecidedBadge[] | null;
  /** The last day that was looked at. */
  readonly to: Day;
  /** Marks of what was decided, by week, period and what is open. */
  readonly marks: Readonly<Record<string, string>>;
  /** How often they had come back when all that they had missed was decided. */
  readonly returns: number;
}

/**
 * The changes that bring what is kept of somebody to what is decided; none where they agree. Each names the version it
 * was made against, so that of two who decide at once one writes, and the other looks again.
 */
export function reconcilePerson(kept: KeptPerson, decided: PersonDecisions, on: Day): Change[] {
  return [
    ...ledgerChanges(kept, decided, on),
    ...decided.awards.flatMap((one) => awardChange(kept, decided.agent, one, on) ?? []),
    progressChange(decided.agent, progressAfter(kept, decided), kept.progress),
  ];
}

function ledgerChanges(
  { ledger, reviews }: KeptPerson,
  { agent, weeks }: PersonDecisions,
  on: Day,
): Change[] {
  const added = new Map<string, LedgerEntry[]>();
  for (const { week, points, because } of weeks) {
    const to = addDays(week, 6);
    const part = partOfWeek(ledger, { from: week, to });
    const kept = ledger.find(({ name }) => name === part)?.entries ?? [];
    const reviewed = reviews.has(weekReviewId(agent, week));
    const entry = entryFor(
      kept.filter(({ from }) => from === week),
      points,
      { from: week, to, on, rule: POINTS_RULE.version, reviewed, because },
    );
    if (entry) added.set(part, [...(added.get(part) ?? []), entry]);
  }
  return [...added].map(([part, entries]): Change => {
    const before = ledger.find(({ name }) => name === part);
    const body = pointsBody([...(before?.entries ?? []), ...entries]);
    return { kind: POINTS, id: partId(agent, part), body, ifVersion: before?.version ?? 0 };
  });
}

function awardChange(
  { awards, reviews }: KeptPerson,
  agent: string,
  { badge, period, team, decision, because }: Decided<DecidedBadge>,
  on: Day,
): Change | null {
  const id = awardId(agent, { badge: badge.id, version: badge.version, period });
  const kept = awards.find((one) => one.id === id);
  const reviewed = reviews.has(id);
  const state = decision.state === "held" && reviewed ? "earned" : decision.state;
  const steps = kept ? stepsOf(kept) : [];
  const { sentence } = decision;
  const step = awardStep(steps, { state, sentence }, on, { reviewed, because });
  if (!step) return null;
  const { grain, id: name, from, to } = period;
  const body = awardBody(
    {
      badge: badge.id,
      version: badge.version,
      period: { grain, id: name, from, to },
      on: [...decision.on],
      team,
    },
    [...steps, step],
  );
  return { kind: AWARD, id, body, ifVersion: kept?.recordVersion ?? 0 };
}

/** How far somebody has come, with the marks of all that was decided: those that it was not about stay. */
function progressAfter(
  { progress: before }: KeptPerson,
  { progress, to, marks, returns }: PersonDecisions,
): ProgressDocument {
  const items = progress?.map(({ badge, period, decision }) => ({
    badge: badge.id,
    period: { grain: period.grain, id: period.id, from: period.from, to: period.to },
    state: decision.state,
    sentence: { id: decision.sentence.id, values: { ...decision.sentence.values } },
    counted: decision.counted,
    weeks: [...decision.weeks],
  }));
  return {
    to,
    items: items ?? before?.items ?? [],
    marks: { ...before?.marks, ...marks },
    returns,
  };
}
