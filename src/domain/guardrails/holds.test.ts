import { describe, expect, test } from "vitest";
import { effectiveGoal } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import { kpiId } from "../ids.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { NO_TOTALS } from "../totals.ts";
import { holdsOf, type Guardrail } from "./holds.ts";

const aht = shippedKpi("aht");

/** Repeats of a hundred contacts before and of a hundred now, beside those of peers enough to know how far they moved. */
function repeats(before: number, now: number, peersBefore = 11, peersNow = 11): Guardrail {
  return {
    kpi: shippedKpi("repeat_7d"),
    before: totalsOf(5 * before, 500),
    now: totalsOf(5 * now, 500),
    peers: {
      before: totalsOf(1000 * peersBefore, 100_000),
      now: totalsOf(1000 * peersNow, 100_000),
    },
    anchors: null,
  };
}

const held = (...guardrails: readonly Guardrail[]) => holdsOf([aht], guardrails, DEFAULT_POLICY);

describe("points are held", () => {
  test("when a guardrail moves the wrong way, and is now worse than the peers'", () => {
    const hold = held(repeats(11, 25)).get(aht.id);
    expect(hold).toMatchObject({ before: 11, now: 25, sample: 500, besidePeers: true });
    expect(hold?.by.id).toBe("repeat_7d");
    expect(hold?.pValue).toBeLessThan(0.001);
  });

  test("by the surest guardrail of several", () => {
    const short = { ...repeats(1, 12, 1.2, 1.2), kpi: shippedKpi("short_contact") };
    expect(held(repeats(11, 18), short).get(aht.id)?.by.id).toBe("short_contact");
  });

  test("from the own baseline alone where there are no peers", () =>
    expect(held({ ...repeats(11, 25), peers: null }).get(aht.id)).toMatchObject({
      besidePeers: false,
    }));

  test("when a range is left, if a goal says which", () => {
    const { anchors } = effectiveGoal({
      shape: "range",
      floor: [0, 25],
      threshold: [2, 16],
      target: [4, 12],
      stretch: [6, 10],
    });
    const transfers = { ...repeats(9, 22, 9, 9), kpi: shippedKpi("transfer") };
    expect(held({ ...transfers, anchors }).has(aht.id)).toBe(true);
    expect(held(transfers).size).toBe(0);
  });
});

describe("points are not held", () => {
  test("for what happened to everybody: all repeats double", () =>
    expect(held(repeats(15, 28, 11, 22)).size).toBe(0));

  test("where the peers are too few to know how far they moved", () => {
    // 15 % to 22 % on 500 contacts each is noise of one in a hundred by itself (p = 0.0055), and the peers stayed as they were.
    expect(held(repeats(15, 22)).size).toBe(1);
    const few = { before: totalsOf(11, 100), now: totalsOf(11, 100) };
    expect(held({ ...repeats(15, 22), peers: few }).size).toBe(0);
  });

  test("for who got worse but is still better than the peers", () =>
    expect(held(repeats(2, 8)).size).toBe(0));

  test("for who always was worse", () => expect(held(repeats(25, 25)).size).toBe(0));

  test("for the right way, within chance, or without data", () => {
    expect(held(repeats(25, 14)).size).toBe(0);
    expect(held(repeats(11, 12)).size).toBe(0);
    expect(held({ ...repeats(11, 25), before: NO_TOTALS }).size).toBe(0);
    expect(held({ ...repeats(11, 25), now: NO_TOTALS }).size).toBe(0);
    expect(held().size).toBe(0);
  });

  test("of a KPI that the guardrail does not guard", () => {
    const others = [{ id: kpiId("csat"), guardrails: [kpiId("survey_offer")] }];
    expect(holdsOf(others, [repeats(11, 25)], DEFAULT_POLICY).size).toBe(0);
  });

  test("for one wobble among many guardrails", () => {
    const quiet = Array.from({ length: 30 }, () => repeats(11, 11));
    // 11 % to 18 % on 500 each has p = 0.002: too little among 31 at a rate of 1 %.
    expect(held(repeats(11, 18), ...quiet).size).toBe(0);
    expect(held(repeats(11, 18)).size).toBe(1);
  });
});
