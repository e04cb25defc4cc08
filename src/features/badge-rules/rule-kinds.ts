import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BadgeFamily, BadgeRule } from "#src/domain/recognition/badges/badge.ts";
import { kpiId } from "#src/domain/ids.ts";

type Kind = BadgeRule["kind"];

/** A parameter of a rule that is a number, with its bounds; `percent` ones are shares that are typed as per cent. */
export interface RuleNumber {
  readonly field: "slack" | "rate" | "meeting" | "days" | "people" | "weeks";
  readonly label: MessageDescriptor;
  readonly min: number;
  readonly max: number;
  readonly percent?: boolean;
}

interface RuleKind {
  readonly name: MessageDescriptor;
  /** What a badge of this rule honours. */
  readonly family: BadgeFamily;
  /** What it looks at: one KPI or the whole score, a KPI, any KPI or one, or nothing that is chosen. */
  readonly subject: "kpi-or-score" | "kpi" | "kpi-or-any" | null;
  readonly number: RuleNumber | null;
  /** A rule of this kind to begin with. */
  readonly initial: BadgeRule;
}

const rate: RuleNumber = {
  field: "rate",
  label: msg`Earned by chance at most (% of people and periods)`,
  min: 0.1,
  max: 5,
  percent: true,
};

/** The kinds of rules, in the order in which they are offered. */
export const RULE_KINDS: Readonly<Record<Kind, RuleKind>> = {
  reach: {
    name: msg`Reaches a goal over the whole period`,
    family: "reaching",
    subject: "kpi-or-score",
    number: null,
    initial: { kind: "reach", on: "composite", bar: "meets" },
  },
  sustain: {
    name: msg`Meets the target week after week`,
    family: "sustaining",
    subject: "kpi-or-score",
    number: { field: "slack", label: msg`Weeks that may miss it`, min: 0, max: 10 },
    initial: { kind: "sustain", on: "composite", slack: 0 },
  },
  improve: {
    name: msg`Improves beyond chance`,
    family: "improving",
    subject: "kpi-or-any",
    number: rate,
    initial: { kind: "improve", on: null, rate: 0.01 },
  },
  best: {
    name: msg`Is better than in each period of a year, beyond chance`,
    family: "best",
    subject: "kpi",
    number: rate,
    initial: { kind: "best", on: kpiId("qa"), rate: 0.01 },
  },
  balance: {
    name: msg`Is below no goal and meets several`,
    family: "balance",
    subject: null,
    number: { field: "meeting", label: msg`KPIs that meet theirs`, min: 1, max: 20 },
    initial: { kind: "balance", meeting: 3 },
  },
  guarded: {
    name: msg`Meets the target with nothing held for review`,
    family: "guardrails",
    subject: null,
    number: null,
    initial: { kind: "guarded" },
  },
  team: {
    name: msg`Works in a team that meets its target`,
    family: "team",
    subject: "kpi-or-score",
    number: { field: "days", label: msg`Days worked in it at least`, min: 1, max: 66 },
    initial: { kind: "team", on: "composite", days: 10 },
  },
  thanks: {
    name: msg`Is thanked by several people`,
    family: "helping",
    subject: null,
    number: { field: "people", label: msg`People at least`, min: 1, max: 50 },
    initial: { kind: "thanks", people: 3 },
  },
  settle: {
    name: msg`Meets the target soon after starting`,
    family: "learning",
    subject: null,
    number: { field: "weeks", label: msg`Within so many weeks`, min: 4, max: 52 },
    initial: { kind: "settle", weeks: 26 },
  },
  turn: {
    name: msg`Turns a weak KPI around`,
    family: "learning",
    subject: null,
    number: rate,
    initial: { kind: "turn", rate: 0.01 },
  },
};

/** A number of a rule, by the name of its field; null where the rule has none of that name. */
export function numberOf(rule: BadgeRule, { field, percent }: RuleNumber): number | null {
  const value = new Map<string, unknown>(Object.entries(rule)).get(field);
  if (typeof value !== "number") return null;
  return percent ? Math.round(value * 1000) / 10 : value;
}
