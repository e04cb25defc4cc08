import type { KpiId } from "../../ids.ts";
import type { Message } from "../../message.ts";
import { message } from "../../messages.ts";
import type { Badge, RuleSubject } from "./badge.ts";
import { isShippedBadge } from "./catalogue.ts";

/** The English name of a KPI, which the reader translates; an id that is not known any more stands for itself. */
export type KpiNaming = (kpi: KpiId) => string;

/** What a badge is called. */
export function badgeName({ id, name }: Pick<Badge, "id" | "name">): Message {
  if (name === null && isShippedBadge(id)) return message(`badge.name.${id}`, {});
  return message("badge.name.own", { name: name ?? id });
}

/** What a badge is earned for, in one sentence without anybody's figures. */
export function badgeCriterion({ grain, rule }: Badge, nameOf: KpiNaming): Message {
  const measured = (on: RuleSubject) => ({ measured: on === "composite" ? "" : nameOf(on) });
  switch (rule.kind) {
    case "reach":
      return rule.bar === "meets"
        ? message(`badge.reach-${grain}`, measured(rule.on))
        : message(`badge.exceed-${grain}`, measured(rule.on));
    case "sustain":
      return rule.slack === 0
        ? message(`badge.sustain-every-${grain}`, measured(rule.on))
        : message(`badge.sustain-${grain}`, { ...measured(rule.on), times: rule.slack });
    case "improve":
      return rule.on === null
        ? message(`badge.improve-any-${grain}`, {})
        : message(`badge.improve-${grain}`, measured(rule.on));
    case "best":
      return message(`badge.best-${grain}`, measured(rule.on));
    case "balance":
      return message(`badge.balance-${grain}`, { times: rule.meeting });
    case "guarded":
      return message(`badge.guarded-${grain}`, {});
    case "team":
      return message(`badge.team-${grain}`, { ...measured(rule.on), times: rule.days });
    case "thanks":
      return message(`badge.thanks-${grain}`, { people: rule.people });
    case "settle":
      return message("badge.settle", { periods: rule.weeks });
    case "turn":
      return message(`badge.turn-${grain}`, {});
  }
}
