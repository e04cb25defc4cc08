import { message } from "../../messages.ts";
import { hasWork, holdsAt, judgeStretch } from "../history.ts";
import type { BalanceRule, GuardedRule, SettleRule, ThanksRule } from "./badge.ts";
import { decideReach } from "./decide-reach.ts";
import { said, type BadgeCase, type RuleDecision } from "./decision.ts";

/** Whether no KPI that counts is below, and enough of them meet. */
export function decideBalance(
  { meeting }: BalanceRule,
  { history, stretch, policy }: BadgeCase,
): RuleDecision {
  const { kpis } = judgeStretch(history, stretch, policy);
  const on = kpis.map(({ kpi }) => kpi.id);
  const count = (...bands: string[]) =>
    kpis.filter(({ judgement }) => bands.includes(judgement.band)).length;
  const [times, signals] = [count("meets", "exceeds"), count("below")];
  const judged = times + signals + count("too-close");
  const counted = { done: Math.min(times, meeting), of: meeting };
  if (judged < meeting) {
    const few = message("badge.is-few-kpis", { judged, minimum: meeting });
    return { ...said("no-data", few, on), counted };
  }
  const isEarned = signals === 0 && times >= meeting;
  const sentence =
    signals === 0
      ? message("badge.is-balanced", { times, minimum: meeting })
      : message("badge.is-unbalanced", { times, signals });
  return { ...said(isEarned ? "earned" : "not-yet", sentence, on), counted };
}

/**
 * Whether the target of the whole score is met with nothing held on the way. Every week with work must have a score; weeks of
 * absence count neither way.
 */
export function decideGuarded(_rule: GuardedRule, badgeCase: BadgeCase): RuleDecision {
  const { history, stretch, policy } = badgeCase;
  const places = Array.from(
    { length: stretch.to - stretch.from + 1 },
    (_, at) => stretch.from + at,
  );
  const worked = places.filter((week) => hasWork(history, week));
  const scored = worked.filter((week) => {
    const month = { from: week - 3, to: week };
    return judgeStretch(history, month, policy).composite.score !== null;
  });
  const held = worked.filter((week) => holdsAt(history, week, policy).size > 0);
  const periods = worked.length;
  if (periods < places.length / 2 || scored.length < periods) {
    const few = message("badge.is-few-scored", { times: scored.length, periods: places.length });
    return said("no-data", few);
  }
  const reach = decideReach({ kind: "reach", on: "composite", bar: "meets" }, badgeCase);
  const counted = { done: periods - held.length, of: periods };
  if (held.length > 0) {
    const sentence = message("badge.is-not-kept", { times: held.length });
    return { ...said("not-yet", sentence, reach.on), counted };
  }
  return reach.state === "earned"
    ? { ...reach, sentence: message("badge.is-kept", { periods }), counted }
    : reach;
}

/** Whether enough different people gave thanks without having been thanked: thanks for thanks count for nobody. */
export function decideThanks({ people }: ThanksRule, { thanks }: BadgeCase): RuleDecision {
  const free = new Set(thanks.filter(({ returned }) => !returned).map(({ from }) => from));
  const sentence = message("badge.is-thanked", { people: free.size, minimum: people });
  const state = free.size >= people ? "earned" : free.size === 0 ? "no-data" : "not-yet";
  return { ...said(state, sentence), counted: { done: Math.min(free.size, people), of: people } };
}

/** Whether a newcomer holds the target of the whole score within so many weeks. */
export function decideSettle({ weeks }: SettleRule, badgeCase: BadgeCase): RuleDecision {
  const { weeksSinceStart } = badgeCase;
  if (weeksSinceStart === null || weeksSinceStart > weeks) {
    return said("no-data", message("badge.is-no-newcomer", { periods: weeks }));
  }
  return decideReach({ kind: "reach", on: "composite", bar: "meets" }, badgeCase);
}
