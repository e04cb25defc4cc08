import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../calendar.ts";
import {
  CONTEST_DEEDS,
  CONTEST_STATES,
  stateAfter,
  stepsDue,
  type ContestState,
} from "./contest-state.ts";

const days = { from: day("2026-03-01"), to: day("2026-03-28"), lateDays: 3 };
const ORDER: readonly ContestState[] = [
  "draft",
  "upcoming",
  "running",
  "pending",
  "closed",
  "announced",
];
const placeOf = (state: ContestState) => ORDER.indexOf(state);

describe("a contest", () => {
  test.each([
    ["2026-02-28", []],
    ["2026-03-01", ["running"]],
    ["2026-03-28", ["running"]],
    ["2026-03-29", ["running", "pending"]],
    // Three days for late data: 29, 30 and 31 March.
    ["2026-03-31", ["running", "pending"]],
    ["2026-04-01", ["running", "pending", "closed"]],
    ["2026-12-31", ["running", "pending", "closed"]],
  ])("that is upcoming has by %s gone through %j", (today, expected) => {
    expect(stepsDue("upcoming", days, day(today))).toEqual(expected);
  });

  test("without time for late data is pending on no day", () => {
    const none = { ...days, lateDays: 0 };
    expect(stepsDue("running", none, day("2026-03-29"))).toEqual(["pending", "closed"]);
  });

  test("allows these deeds, and no other", () => {
    const allowed = CONTEST_STATES.map((state) => [
      state,
      CONTEST_DEEDS.filter((deed) => stateAfter(state, deed) !== null).join(" "),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      draft: "edit schedule cancel",
      upcoming: "return cancel",
      running: "cancel disqualify readmit",
      pending: "cancel disqualify readmit",
      closed: "disqualify readmit announce",
      announced: "",
      cancelled: "",
    });
  });
});

/** A deed, or a wait of so many days until the clock is looked at. */
const happening = fc.oneof(
  fc.constantFrom(...CONTEST_DEEDS).map((deed) => ({ deed })),
  fc.integer({ min: 0, max: 40 }).map((wait) => ({ wait })),
);

it.prop([fc.array(happening, { maxLength: 40 }), fc.integer({ min: 0, max: 10 })])(
  "whatever people do and whenever the clock is looked at, it goes its way once and never back from a beginning",
  (happenings, lateDays) => {
    const span = { ...days, lateDays };
    let [state, today]: [ContestState, typeof days.from] = ["draft", addDays(days.from, -20)];
    const went: ContestState[] = [state];
    for (const one of happenings) {
      if ("wait" in one) {
        today = addDays(today, one.wait);
        for (const step of stepsDue(state, span, today)) {
          state = step;
          went.push(step);
        }
        expect(stepsDue(state, span, today)).toEqual([]);
      } else {
        const after = stateAfter(state, one.deed);
        if (after !== null && after !== state) went.push(after);
        state = after ?? state;
      }
    }
    for (const [at, now] of went.entries()) {
      const before = went[at - 1];
      if (before === undefined) continue;
      expect(["announced", "cancelled"]).not.toContain(before);
      if (now === "cancelled") expect(before).not.toBe("closed");
      else if (now === "draft") expect(before).toBe("upcoming");
      else expect(placeOf(now)).toBe(placeOf(before) + 1);
    }
    const begun = went.indexOf("running");
    if (begun >= 0) expect(went.slice(begun + 1)).not.toContain("running");
  },
);

it.prop([fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 })])(
  "looking at the clock often or once comes to the same",
  (waits) => {
    const from = addDays(days.from, -5);
    const last = addDays(
      from,
      waits.reduce((sum, wait) => sum + wait, 0),
    );
    let [state, today]: [ContestState, typeof from] = ["upcoming", from];
    for (const wait of waits) {
      today = addDays(today, wait);
      state = stepsDue(state, days, today).at(-1) ?? state;
    }
    expect(state).toBe(stepsDue("upcoming", days, last).at(-1) ?? "upcoming");
  },
);
