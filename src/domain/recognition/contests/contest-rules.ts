import { AGENT } from "../../dimensions.ts";
import { daysBetween } from "../../calendar.ts";
import type { Kpi } from "../../kpi.ts";
import type { Message } from "../../message.ts";
import { message } from "../../messages.ts";
import { showsAt } from "../../shows-at.ts";
import { mayCompareBy } from "../boards/pace.ts";
import type { ContestDays } from "./contest-state.ts";

/** What counts: points towards the goals, or how far they lie beyond what was to be expected of each. */
export const SCORINGS = ["goals", "progress"] as const;

/** Whom standings name: those who agreed to it, nobody, or those who agreed and stand on the first place. */
export const ANONYMITIES = ["none", "all", "all-but-top"] as const;

/** Longer than a quarter nobody looks forward to the end of. */
const LONGEST_CONTEST_DAYS = 92;

/** What of a contest is held against rules. */
export interface ContestPlan extends ContestDays {
  readonly of: "agent" | "team";
  readonly kpis: readonly { readonly kpi: Kpi; readonly weight: number }[];
}

/** The rule that a contest's days break, as a sentence; null when they are sound. */
export function daysFault({ from, to }: Pick<ContestDays, "from" | "to">): Message | null {
  if (to < from) return message("contest.ends-before", {});
  if (daysBetween(from, to) + 1 <= LONGEST_CONTEST_DAYS) return null;
  return message("contest.too-long", { most: LONGEST_CONTEST_DAYS });
}

/** The first rule that a plan breaks, as a sentence; null when it is sound. */
export function planFault({ of, kpis, from, to }: ContestPlan): Message | null {
  const fault = daysFault({ from, to });
  if (fault) return fault;
  const level = of === "agent" ? AGENT : "organisation";
  if (!kpis.every(({ kpi }) => mayCompareBy(kpi, level))) {
    return message("problem.board-of-pace", {});
  }
  return kpis.every(({ kpi }) => showsAt(kpi, level)) ? null : message("problem.nobodys-score", {});
}
