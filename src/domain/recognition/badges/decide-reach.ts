import type { Band } from "../../band.ts";
import type { KpiId } from "../../ids.ts";
import { KPIS } from "../../kpis/catalogue.ts";
import { message } from "../../messages.ts";
import { judgeStretch, type JudgedStretch } from "../history.ts";
import type { BadgeBar, ReachRule, RuleSubject, SustainRule, TeamRule } from "./badge.ts";
import { said, type BadgeCase, type RuleDecision, type WeekMark } from "./decision.ts";

/** Weeks with enough data that a rule about weeks needs: fewer would be a matter of luck. */
const FEWEST_WEEKS = 3;

/** The band of what a rule looks at; `no-goal` where it has no weighted goal. */
function bandOn(judged: JudgedStretch, on: RuleSubject): Band {
  if (on === "composite") return judged.composite.band;
  return judged.kpis.find(({ kpi }) => kpi.id === on)?.judgement.band ?? "no-goal";
}

function restsOn(judged: JudgedStretch, on: RuleSubject): KpiId[] {
  return on === "composite" ? judged.kpis.map(({ kpi }) => kpi.id) : [on];
}

/** What a rule looks at, for its sentence: the KPI's English name, or nothing for the whole score. */
function measuredOn({ kpis }: JudgedStretch, on: RuleSubject): { measured: string } {
  if (on === "composite") return { measured: "" };
  const judged = kpis.find(({ kpi }) => kpi.id === on)?.kpi;
  const shipped = KPIS.find(({ id }) => id === on);
  return { measured: (judged ?? shipped)?.name ?? on };
}

/** Whether a bar is held over the whole period. */
export function decideReach({ on, bar }: ReachRule, { history, stretch, policy }: BadgeCase) {
  return reached(judgeStretch(history, stretch, policy), on, bar);
}

/** Whether the team holds its target, and the person was there enough to have a part in it. */
export function decideTeam(rule: TeamRule, { team, stretch, policy }: BadgeCase): RuleDecision {
  if (!team) return said("no-data", message("badge.is-without-team", {}));
  const { state, sentence } = reached(
    judgeStretch(team.history, stretch, policy),
    rule.on,
    "meets",
  );
  const counted = { done: Math.min(team.days, rule.days), of: rule.days };
  const there = team.days >= rule.days;
  // The team's figures are evidence that a person may not open: it rests on no KPI of their own.
  const decision = { ...said(state, sentence), counted };
  if (state !== "earned" || there) return decision;
  const few = message("badge.is-there-days", { times: team.days, minimum: rule.days });
  return { ...decision, state: "not-yet", sentence: few };
}

function reached(judged: JudgedStretch, on: RuleSubject, bar: BadgeBar): RuleDecision {
  const band = bandOn(judged, on);
  const values = measuredOn(judged, on);
  const rests = restsOn(judged, on);
  switch (band) {
    case "exceeds":
      return said("earned", message(`badge.is-${bar}`, values), rests);
    case "meets":
      return bar === "meets"
        ? said("earned", message("badge.is-meets", values), rests)
        : said("not-yet", message("badge.is-short-of-stretch", values), rests);
    case "too-close":
      return said("not-yet", message("badge.is-too-close", values), rests);
    case "below":
      return said("not-yet", message("badge.is-short", values), rests);
    case "not-enough-data":
    case "not-permitted":
      return said("no-data", message("badge.is-no-data", values), rests);
    case "no-goal":
      return said("no-data", message("badge.is-no-goal", values));
  }
}

/** Whether the target is held week by week. A week without enough data is neither for nor against. */
export function decideSustain(
  { on, slack }: SustainRule,
  { history, stretch, policy }: BadgeCase,
): RuleDecision {
  const judged = Array.from({ length: stretch.to - stretch.from + 1 }, (_, at) =>
    judgeStretch(history, { from: stretch.from + at, to: stretch.from + at }, policy),
  );
  const weeks = judged.map((week) => markOf(bandOn(week, on)));
  const count = (mark: WeekMark) => weeks.filter((one) => one === mark).length;
  const periods = weeks.length - count("no-data");
  const [times, signals] = [count("met"), count("too-close")];
  const whole = judgeStretch(history, stretch, policy);
  const counted = { done: times, of: Math.max(periods - slack, FEWEST_WEEKS) };
  const decision = { on: restsOn(whole, on), counted, weeks };
  if (periods < FEWEST_WEEKS) {
    const few = message("badge.is-few-weeks", { periods, minimum: FEWEST_WEEKS });
    return { ...decision, state: "no-data", sentence: few };
  }
  const sentence =
    signals === 0
      ? message("badge.is-weeks", { times, periods })
      : message("badge.is-weeks-too-close", { times, periods, signals });
  return { ...decision, state: times >= periods - slack ? "earned" : "not-yet", sentence };
}

function markOf(band: Band): WeekMark {
  switch (band) {
    case "exceeds":
    case "meets":
      return "met";
    case "too-close":
      return "too-close";
    case "below":
      return "missed";
    case "not-enough-data":
    case "not-permitted":
    case "no-goal":
      return "no-data";
  }
}
