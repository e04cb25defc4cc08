import type { Day } from "../../ids.ts";
import type { Message } from "../../message.ts";
import { message } from "../../messages.ts";
import { because, type Because } from "../because.ts";
import type { BadgeDecision } from "./decision.ts";

/** Where an award stands. */
export type AwardState = "earned" | "held" | "withdrawn";

/** One step of an award: dated, with its reason, and never taken back but by another step. */
export interface AwardStep {
  readonly on: Day;
  readonly state: AwardState;
  readonly why: Message;
}

/**
 * The step that a decision adds to an award; null when the award stands as decided, and when there is none and nothing to
 * award. A badge is decided once for each person, version of the rule and period, when no more data may come; data that are
 * corrected after that add a step, whichever way.
 *
 * `reviewed`: somebody has looked at what is held and released it. `because`: why it is decided now, if it was before.
 */
export function awardStep(
  steps: readonly AwardStep[],
  decision: Pick<BadgeDecision, "state" | "sentence">,
  on: Day,
  { reviewed, because: why }: { readonly reviewed: boolean; readonly because: Because },
): AwardStep | null {
  const last = steps.at(-1)?.state ?? null;
  const step = (state: AwardState, why: Message): AwardStep => ({ on, state, why });
  switch (decision.state) {
    case "earned":
      return last === "earned"
        ? null
        : step("earned", whyEarned(last, decision, { reviewed, because: why }));
    case "held":
      return last === "held" ? null : step("held", decision.sentence);
    case "not-yet":
    case "no-data":
      return last === null || last === "withdrawn"
        ? null
        : step("withdrawn", message(because("award.withdrawn", why), {}));
  }
}

function whyEarned(
  last: "held" | "withdrawn" | null,
  { sentence }: Pick<BadgeDecision, "sentence">,
  { reviewed, because: why }: { readonly reviewed: boolean; readonly because: Because },
): Message {
  switch (last) {
    case "held":
      return message(reviewed ? "award.reviewed" : "award.released", {});
    case "withdrawn":
      return message(because("award.restored", why), {});
    case null:
      return sentence;
  }
}
