import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import type { CoachingCase } from "./coaching-case.ts";
import { coachingEffect, type CoachingQuestion } from "./coaching-effect.ts";

const csat = { kind: "proportion", scale: 100, direction: "higher" } as const;

/** A person with 80 % on 1,000 before, and so many of 1,000 after. */
function case80(id: string, after: number, stratum = "chat"): CoachingCase {
  return { id, stratum, before: totalsOf(800, 1000), after: totalsOf(after, 1000) };
}

/** 60 colleagues with 75.0, 75.2 … 86.8 % after: 80.9 % on average. */
const colleagues = Array.from({ length: 60 }, (_, i) => case80(`u${i + 10}`, 750 + 2 * i));

function evenChance(): () => number {
  let draw = 0;
  return () => {
    draw = (draw + 1) % 1999;
    return draw / 1999;
  };
}

function effectOf(asked: Partial<CoachingQuestion>) {
  return coachingEffect({
    kpi: csat,
    coached: [case80("c", 900)],
    uncoached: colleagues,
    anchors: null,
    level: 0.95,
    chance: evenChance(),
    ...asked,
  });
}

describe("the effect of coaching", () => {
  test("is the change beyond that of colleagues, by hand", () => {
    // Everybody stood at 80 %: nobody differs, and 80 % is where each is expected. The coached gained 10 points, the
    // colleagues 0.9. At 95 % the limits are the first of 61 outcomes on each side: 90 − 86.8 and 90 − 75.
    const effect = effectOf({});
    expect(effect.coachedChange).toBeCloseTo(10, 9);
    expect(effect.otherChange).toBeCloseTo(0.9, 9);
    expect(effect.effect).toBeCloseTo(9.1, 9);
    expect(effect.interval?.low).toBeCloseTo(3.2, 9);
    expect(effect.interval?.high).toBeCloseTo(15, 9);
    expect(effect).toMatchObject({ coached: 1, colleagues: 60, leftOut: 0, verdict: "improved" });
  });

  test("for the worse is a decline, and a rise of what should fall is one", () => {
    expect(effectOf({ coached: [case80("c", 700)] }).verdict).toBe("declined");
    expect(effectOf({ kpi: { ...csat, direction: "lower" } }).verdict).toBe("declined");
  });

  test("as large as colleagues' own changes is no measurable change", () =>
    expect(effectOf({ coached: [case80("c", 860)] }).verdict).toBe("no-measurable-change"));

  test("without a goal for a range KPI is neither better nor worse", () =>
    expect(effectOf({ kpi: { ...csat, direction: "range" } }).verdict).toBe("moved"));

  test("does not credit recovery from a bad spell", () => {
    // Colleagues differ truly (60 to 98 %, on 80 surveys); one with 8 of 20 comes back to 16 of 20. Adjusted, the person stood
    // far above 40 %, so that most of the 40 points are recovery.
    const others = Array.from({ length: 80 }, (_, i): CoachingCase => {
      const share = totalsOf(48 + (i % 31), 80);
      return { id: `u${i + 10}`, stratum: "chat", before: share, after: share };
    });
    const person = { id: "c", stratum: "chat", before: totalsOf(8, 20), after: totalsOf(16, 20) };
    const { coachedChange } = effectOf({ coached: [person], uncoached: others });
    expect(coachedChange).toBeGreaterThan(0);
    expect(coachedChange).toBeLessThan(30);
  });

  test("is not seen in one survey more or less on a small sample", () => {
    // Nobody differs; colleagues on 60 surveys after stray by a few points, somebody on 20 by more.
    const others = Array.from({ length: 60 }, (_, i): CoachingCase => {
      return {
        id: `u${i + 10}`,
        stratum: "chat",
        before: totalsOf(48, 60),
        after: totalsOf(45 + (i % 7), 60),
      };
    });
    const after = (hits: number) =>
      effectOf({
        coached: [
          { id: "c", stratum: "chat", before: totalsOf(16, 20), after: totalsOf(hits, 20) },
        ],
        uncoached: others,
      }).verdict;
    expect([15, 17].map(after)).toEqual(["no-measurable-change", "no-measurable-change"]);
  });
});

describe("who is compared", () => {
  test("shares the stratum", () => {
    const voice = colleagues.map((one) => ({ ...one, stratum: "voice" }));
    const mixed = [...voice, case80("u9", 800)];
    const effect = effectOf({ uncoached: mixed });
    expect(effect.effect).toBeCloseTo(10, 9);
    expect(effect).toMatchObject({
      coached: 1,
      colleagues: 1,
      interval: null,
      verdict: "not-enough-data",
    });
  });

  test("has data on both sides; whoever has not is left out and said so", () => {
    const never = { ...case80("d", 0), after: totalsOf(0, 0) };
    const fewer = effectOf({ coached: [case80("c", 900), never] });
    expect(fewer).toMatchObject({ coached: 1, leftOut: 1 });
    expect(effectOf({ coached: [never] })).toMatchObject({
      effect: null,
      interval: null,
      leftOut: 1,
      verdict: "not-enough-data",
    });
    expect(effectOf({ uncoached: [] })).toMatchObject({ effect: null, leftOut: 1 });
  });

  test("does not depend on the order in which people come", () => {
    const coached = [case80("c", 900), case80("b", 830), case80("a", 870)];
    const forth = effectOf({ coached });
    const back = effectOf({
      coached: coached.toReversed(),
      uncoached: colleagues.toReversed(),
    });
    expect(back).toEqual(forth);
  });
});
