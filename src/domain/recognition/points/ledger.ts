import type { Day } from "../../ids.ts";
import type { Message } from "../../message.ts";
import { message } from "../../messages.ts";
import { because, type Because } from "../because.ts";
import type { WeekPoints } from "./points-rule.ts";

/** One line of a points ledger: what came to the total, and why. Lines are added and never changed. */
export interface LedgerEntry {
  /** First and last day of the week it is about. */
  readonly from: Day;
  readonly to: Day;
  /** The day on which it was written. */
  readonly on: Day;
  /** Version of the points rule. */
  readonly rule: number;
  /** What the total gains; negative where a correction takes away; 0 where something is held. */
  readonly points: number;
  /** Where the week stands from then on, and how many points it stands for. */
  readonly state: "paid" | "held" | "withdrawn";
  readonly stands: number;
  readonly cause: Message;
}

/** What a week is entered under. */
export interface LedgerWeek {
  readonly from: Day;
  readonly to: Day;
  readonly on: Day;
  readonly rule: number;
  /** Whether what was held is released because somebody looked at it. */
  readonly reviewed: boolean;
  /** Why the week is decided now, if it was before. */
  readonly because: Because;
}

/**
 * The line that a decision adds to the lines a week has already; null when it says what they say. After it the points of the
 * week's lines add up to what the decision pays, whatever came before and in whatever order.
 */
export function entryFor(
  kept: readonly Pick<LedgerEntry, "points" | "state" | "stands">[],
  decided: WeekPoints,
  week: LedgerWeek,
): LedgerEntry | null {
  const last = kept.at(-1);
  const counted = kept.reduce((sum, { points }) => sum + points, 0);
  const { from, to, on, rule, because: why } = week;
  const entry = (points: number, state: LedgerEntry["state"], stands: number, cause: Message) => ({
    from,
    to,
    on,
    rule,
    points,
    state,
    stands,
    cause,
  });
  switch (decided.state) {
    case "paid": {
      const { points: score } = decided;
      if (last?.state === "paid" && last.stands === score) return null;
      return entry(score - counted, "paid", score, paidCause(last, score, week));
    }
    case "held": {
      const { points: score, kpi, hold } = decided;
      if (last?.state === "held" && last.stands === score) return null;
      const values = { score, to, measured: kpi.name, guardrail: hold.by.name };
      return entry(0 - counted, "held", score, message("points.held", values));
    }
    case "none":
      if (!last || last.state === "withdrawn") return null;
      return entry(0 - counted, "withdrawn", 0, message(because("points.withdrawn", why), { to }));
  }
}

function paidCause(
  last: Pick<LedgerEntry, "state" | "stands"> | undefined,
  score: number,
  { to, reviewed, because: why }: LedgerWeek,
): Message {
  switch (last?.state) {
    case undefined:
      return message("points.paid", { score, to });
    case "held":
      return reviewed
        ? message("points.reviewed", { score, to })
        : message("points.released", { score, to });
    case "withdrawn":
      return message(because("points.restored", why), { score, to });
    case "paid":
      return message(because("points.changed", why), { score, before: last.stands, to });
  }
}
