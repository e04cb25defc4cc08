import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { awardStep } from "#src/domain/recognition/badges/award.ts";
import { entryFor, type LedgerEntry } from "#src/domain/recognition/points/ledger.ts";
import { POINTS_RULE } from "#src/domain/recognition/points/points-rule.ts";
import type { Change } from "../../records-store.ts";
import {
  AWARD,
  awardBody,
  awardId,
  POINTS,
  pointsBody,
  PROGRESS,
  stepsOf,
  weekReviewId,
  yearId,
  yearOfWeek,
  type Kept,
  type KeptAward,
  type KeptYear,
  type ProgressDocument,
  type ReviewDocument,
} from "../recognition-records.ts";
import type { DecidedBadge, PersonDecisions } from "./decide-person.ts";

/** What is kept of somebody. */
export interface KeptPerson {
  readonly years: readonly KeptYear[];
  readonly awards: readonly KeptAward[];
  readonly progress: Kept<ProgressDocument> | null;
  readonly reviews: ReadonlyMap<string, ReviewDocument>;
}

/**
 * The changes that bring what is kept of somebody to what is decided; none where they agree. Each names the version it
 * was made against, so that of two who decide at once one writes, and the other looks again.
 */
export function reconcilePerson(kept: KeptPerson, decided: PersonDecisions, on: Day): Change[] {
  return [
    ...ledgerChanges(kept, decided, on),
    ...decided.awards.flatMap((one) => awardChange(kept, decided.agent, one, on) ?? []),
    ...progressChange(kept, decided),
  ];
}

function ledgerChanges(
  { years, reviews }: KeptPerson,
  { agent, weeks }: PersonDecisions,
  on: Day,
): Change[] {
  const added = new Map<string, LedgerEntry[]>();
  for (const { week, points } of weeks) {
    const to = addDays(week, 6);
    const year = yearOfWeek(to);
    const kept = years.find((one) => one.year === year)?.entries ?? [];
    const reviewed = reviews.has(weekReviewId(agent, week));
    const entry = entryFor(
      kept.filter(({ from }) => from === week),
      points,
      { from: week, to, on, rule: POINTS_RULE.version, reviewed },
    );
    if (entry) added.set(year, [...(added.get(year) ?? []), entry]);
  }
  return [...added].map(([year, entries]): Change => {
    const before = years.find((one) => one.year === year);
    const body = pointsBody([...(before?.entries ?? []), ...entries]);
    return { kind: POINTS, id: yearId(agent, year), body, ifVersion: before?.version ?? 0 };
  });
}

function awardChange(
  { awards, reviews }: KeptPerson,
  agent: string,
  { badge, period, team, decision }: DecidedBadge,
  on: Day,
): Change | null {
  const id = awardId(agent, { badge: badge.id, version: badge.version, period });
  const kept = awards.find((one) => one.id === id);
  const reviewed = reviews.has(id);
  const state = decision.state === "held" && reviewed ? "earned" : decision.state;
  const steps = kept ? stepsOf(kept) : [];
  const step = awardStep(steps, { state, sentence: decision.sentence }, on, reviewed);
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

function progressChange(
  { progress }: KeptPerson,
  { agent, ...decided }: PersonDecisions,
): Change[] {
  const last = decided.weeks.at(-1);
  if (!last || decided.progress.length === 0) return [];
  const body: ProgressDocument = {
    to: addDays(last.week, 6),
    items: decided.progress.map(({ badge, period, decision }) => ({
      badge: badge.id,
      version: badge.version,
      period: { grain: period.grain, id: period.id, from: period.from, to: period.to },
      state: decision.state,
      sentence: { id: decision.sentence.id, values: { ...decision.sentence.values } },
      counted: decision.counted,
      weeks: [...decision.weeks],
      on: [...decision.on],
    })),
  };
  if (progress && sameProgress(progress, body)) return [];
  const id = encodeURIComponent(agent);
  return [{ kind: PROGRESS, id, body, ifVersion: progress?.recordVersion ?? 0 }];
}

function sameProgress(kept: Kept<ProgressDocument>, next: ProgressDocument): boolean {
  return JSON.stringify([kept.to, kept.items]) === JSON.stringify([next.to, next.items]);
}
