import { addDays } from "../../calendar.ts";
import type { Day } from "../../ids.ts";

/**
 * How far a contest has come. `draft`: nobody else sees it. `upcoming`: published. `running`: its days count. `pending`: its days
 * are over, and late data may still come. `closed`: the standings are fixed. `announced`: the result is told.
 */
export const CONTEST_STATES = [
  "draft",
  "upcoming",
  "running",
  "pending",
  "closed",
  "announced",
  "cancelled",
] as const;

export type ContestState = (typeof CONTEST_STATES)[number];

/** What people do with a contest. Everything else is the clock's: a contest begins, ends and closes by itself. */
export const CONTEST_DEEDS = [
  "edit",
  "schedule",
  "return",
  "cancel",
  "disqualify",
  "readmit",
  "announce",
] as const;

export type ContestDeed = (typeof CONTEST_DEEDS)[number];

/** When a contest's days are, inclusive, and how many days late data have after the last. */
export interface ContestDays {
  readonly from: Day;
  readonly to: Day;
  readonly lateDays: number;
}

/**
 * The state after a deed; null where the deed is not allowed: only drafts are changed, so that nobody is in a contest whose rules
 * move; what has begun is not taken back but cancelled; and what is closed is told, whoever won.
 */
export function stateAfter(state: ContestState, deed: ContestDeed): ContestState | null {
  switch (deed) {
    case "edit":
      return state === "draft" ? "draft" : null;
    case "schedule":
      return state === "draft" ? "upcoming" : null;
    case "return":
      return state === "upcoming" ? "draft" : null;
    case "cancel":
      return ["draft", "upcoming", "running", "pending"].includes(state) ? "cancelled" : null;
    case "disqualify":
    case "readmit":
      return ["running", "pending", "closed"].includes(state) ? state : null;
    case "announce":
      return state === "closed" ? "announced" : null;
  }
}

/** The day on which the clock moves a contest on from a state, and where to; null where only people do, or nobody. */
export function nextByClock(
  state: ContestState,
  { from, to, lateDays }: ContestDays,
): { readonly state: ContestState; readonly on: Day } | null {
  switch (state) {
    case "upcoming":
      return { state: "running", on: from };
    case "running":
      return { state: "pending", on: addDays(to, 1) };
    case "pending":
      return { state: "closed", on: addDays(to, 1 + lateDays) };
    case "draft":
    case "closed":
    case "announced":
    case "cancelled":
      return null;
  }
}

/** The states that the clock has brought a contest to by a day, in their order: several where nobody looked for a while. */
export function stepsDue(state: ContestState, days: ContestDays, today: Day): ContestState[] {
  const next = nextByClock(state, days);
  if (next === null || today < next.on) return [];
  return [next.state, ...stepsDue(next.state, days, today)];
}
