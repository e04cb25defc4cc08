import { expect, test } from "vitest";
import { fc, it } from "@fast-check/vitest";
import { addDays, day } from "../../calendar.ts";
import { message } from "../../messages.ts";
import type { Because } from "../because.ts";
import { awardStep, type AwardStep } from "./award.ts";
import type { BadgeDecision } from "./decision.ts";

type State = BadgeDecision["state"];
const FIRST = day("2026-02-01");
const decisionOf = (state: State) => ({
  state,
  sentence: message("badge.is-kept", { periods: 4 }),
});

/** The steps that decisions of one day after the other leave. */
function stepsOf(
  states: readonly State[],
  reviewed = false,
  because: Because = "data",
): AwardStep[] {
  const steps: AwardStep[] = [];
  for (const [at, state] of states.entries()) {
    const step = awardStep(steps, decisionOf(state), addDays(FIRST, at), { reviewed, because });
    if (step) steps.push(step);
  }
  return steps;
}

const shown = (states: readonly State[], reviewed = false) =>
  stepsOf(states, reviewed).map(({ on, state, why }) => `${on} ${state} ${why.id}`);

test.each<[readonly State[], readonly string[]]>([
  [["not-yet", "no-data"], []],
  [["earned", "earned"], ["2026-02-01 earned badge.is-kept"]],
  [
    ["earned", "not-yet", "no-data", "earned"],
    [
      "2026-02-01 earned badge.is-kept",
      "2026-02-02 withdrawn award.withdrawn",
      "2026-02-04 earned award.restored",
    ],
  ],
  [
    ["held", "held", "earned"],
    ["2026-02-01 held badge.is-kept", "2026-02-03 earned award.released"],
  ],
  [
    ["held", "not-yet"],
    ["2026-02-01 held badge.is-kept", "2026-02-02 withdrawn award.withdrawn"],
  ],
])("%o leaves %o", (states, steps) => expect(shown(states)).toEqual(steps));

test("what somebody has looked at is released with that reason", () =>
  expect(shown(["held", "earned"], true).at(-1)).toBe("2026-02-02 earned award.reviewed"));

test.each<Because>([
  "goals",
  "rules",
  "data-goals",
  "data-rules",
  "goals-rules",
  "data-goals-rules",
])("what has changed is named as the reason: %s", (because) =>
  expect(stepsOf(["earned", "not-yet", "earned"], false, because).map(({ why }) => why.id)).toEqual(
    ["badge.is-kept", `award.withdrawn-${because}`, `award.restored-${because}`],
  ),
);

const anyState = fc.constantFrom<State>("earned", "held", "not-yet", "no-data");

it.prop([fc.array(anyState, { minLength: 1 })])(
  "an award stands as last decided, and every step changes it",
  (states) => {
    const steps = stepsOf(states);
    const last = states.at(-1);
    const stands = steps.at(-1)?.state ?? null;
    expect(stands === "earned").toBe(last === "earned");
    expect(stands === "held").toBe(last === "held");
    for (const [at, { state }] of steps.entries()) expect(state).not.toBe(steps[at - 1]?.state);
    expect(stepsOf(states.flatMap((one) => [one, one])).map(({ state }) => state)).toEqual(
      steps.map(({ state }) => state),
    );
  },
);
