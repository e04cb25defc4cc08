import { describe, expect, test } from "vitest";
import { anchors as linear } from "#tests/hand-made-world.ts";
import type { Anchors } from "../goal.ts";
import { kpiId, measureId } from "../ids.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { compositeChange, type ComparedPart } from "./composite-change.ts";

const RISING = linear(60, 70, 80, 90);
const RISE = { now: 78, before: 72, interval: { low: 2, high: 10 } };

function part(kpi: string, given: Partial<ComparedPart> = {}): ComparedPart {
  return {
    kpi: kpiId(kpi),
    weight: 1,
    anchors: RISING,
    direction: "higher",
    // 72 scores 46 and 78 scores 64: 18 points more.
    change: RISE,
    moving: [measureId(kpi)],
    ...given,
  };
}

const change = (...parts: ComparedPart[]) => compositeChange(parts, DEFAULT_POLICY);

describe("compositeChange", () => {
  test("of a single KPI by hand, by the side that errs more", () => {
    // 4 either way. Around 78: 74 scores 52, 82 scores 76, 12 points either way. Around 72: 68 scores 32 and 76 scores 58, so that then
    // may have been 14 less or 12 more. 12 ÷ 1.644854 = 7.29548; 18 ÷ 7.29548 = 2.467280; p = 2 · 0.0068069 (scipy).
    const found = change(part("csat"));
    expect(found?.delta).toBeCloseTo(18, 12);
    expect(found?.interval.low).toBeCloseTo(6, 12);
    expect(found?.interval.high).toBeCloseTo(32, 12);
    expect(found?.pValue).toBeCloseTo(0.013_614, 5);
  });

  test("a fall is as sure as its upper side is far from none", () => {
    // The rise the other way round: 12 points up by either value, 12 down now and 14 then.
    const fall = { now: 72, before: 78, interval: { low: -10, high: -2 } };
    const found = change(part("csat", { change: fall }));
    expect(found?.delta).toBeCloseTo(-18, 12);
    expect(found?.interval.high).toBeCloseTo(-6, 12);
    expect(found?.interval.low).toBeCloseTo(-32, 12);
    expect(found?.pValue).toBeCloseTo(0.013_614, 5);
  });

  test("by the value around which the same error scores more", () => {
    // 68 scores 32, where a point is worth 4, and 78 scores 64, where it is worth 3; 2 points either way are 8.
    const steep = { now: 78, before: 68, interval: { low: 8, high: 12 } };
    const found = change(part("csat", { change: steep }));
    expect(found?.delta).toBeCloseTo(32, 12);
    expect(found?.interval.low).toBeCloseTo(24, 12);
    expect(found?.interval.high).toBeCloseTo(40, 12);
  });

  test("to the same bits in any order", () => {
    const parts = ["aht", "csat", "fcr", "qa", "acw"].map((kpi, at) =>
      part(kpi, { weight: 0.1 * (at + 1), change: { ...RISE, now: 78.1 + at / 7 } }),
    );
    const turned = parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)]);
    const found = new Set(turned.map((each) => JSON.stringify(change(...each))));
    expect(found.size).toBe(1);
  });

  test("by weight, and less than all is better in a KPI of which less is better", () => {
    // 360 s score 64 and 340 s score 76, 10 s either way are 6 points on both sides. (3 · 12 + 1 · 18) ÷ 4 = 13.5; down
    // √((0.75 · 6)² + (0.25 · 12)²) = 5.408327, up √(4.5² + 3.5²) = 5.700877.
    const times = { now: 340, before: 360, interval: { low: -30, high: -10 } };
    const aht = part("aht", {
      weight: 3,
      anchors: linear(500, 400, 350, 300),
      direction: "lower",
      change: times,
    });
    const found = change(part("csat"), aht);
    expect(found?.delta).toBeCloseTo(13.5, 12);
    expect(found?.interval.low).toBeCloseTo(13.5 - 5.408_327, 6);
    expect(found?.interval.high).toBeCloseTo(13.5 + 5.700_877, 6);
    // The order in which they stand changes no bit.
    expect(change(aht, part("csat"))).toEqual(found);
  });

  test("KPIs of one survey err together", () => {
    const moving = [measureId("surveys_answered")];
    const kin = change(part("csat", { moving }), part("csat_mean", { moving }));
    const others = change(part("csat"), part("csat_mean"));
    expect(kin?.interval.low).toBeCloseTo(18 - 12, 10);
    // 12 ÷ √2 where they err by themselves.
    expect(others?.interval.low).toBeCloseTo(18 - 8.485_281, 6);
  });

  test("of a range: into its middle and out of it", () => {
    const tent: Anchors = {
      shape: "range",
      floor: [0, 25],
      threshold: [2, 16],
      target: [4, 12],
      stretch: [6, 10],
    };
    const inside = { now: 11, before: 14, interval: { low: -5, high: -1 } };
    // 11 scores 85, 14 scores 55. Around 11, 9 is at the stretch and scores 100, 13 scores 62.5: 22.5 down, 15 up. Around 14, 12
    // scores 70 and 16 scores 40: 15 down and up.
    const found = change(part("transfer", { anchors: tent, direction: "range", change: inside }));
    expect(found?.delta).toBeCloseTo(30, 10);
    expect(found?.interval.low).toBeCloseTo(7.5, 10);
    expect(found?.interval.high).toBeCloseTo(45, 10);
  });
});

describe("nothing has changed", () => {
  test("where both values are beyond the stretch", () => {
    const beyond = { now: 97, before: 95, interval: { low: 1, high: 3 } };
    expect(change(part("csat", { change: beyond }))).toEqual({
      delta: 0,
      interval: { low: 0, high: 0 },
      pValue: 1,
    });
  });
});

describe("what can be compared", () => {
  const unknown = { now: 78, before: null, interval: null };

  test("is like for like: a KPI without data then is left out, and so is one without a goal", () => {
    const alone = change(part("aht"));
    expect(change(part("aht"), part("qa", { change: unknown, weight: 0.5 }))).toEqual(alone);
    expect(change(part("aht"), part("qa", { weight: 0, anchors: null }))).toEqual(alone);
    const untested = { now: 78, before: 72, interval: null };
    expect(change(part("aht"), part("qa", { change: untested, weight: 0.5 }))).toEqual(alone);
  });

  test("needs both values, and anchors that the direction takes", () => {
    const lacking = (given: Partial<ComparedPart>) => change(part("csat", given));
    expect(lacking({ change: { ...RISE, now: null } })).toBeNull();
    expect(lacking({ change: { ...RISE, before: null } })).toBeNull();
    expect(lacking({ direction: "range" })).toBeNull();
  });

  test("must be as much of the weight as a score must cover", () => {
    const missing = part("qa", { change: unknown, weight: 40 });
    expect(change(part("aht", { weight: 60 }), missing)?.delta).toBeCloseTo(18, 10);
    expect(change(part("aht", { weight: 59 }), missing)).toBeNull();
    expect(change()).toBeNull();
    expect(change(part("qa", { weight: 0 }))).toBeNull();
  });
});

test("a change from one end to the other beyond all doubt", () => {
  const far = { now: 99, before: 40, interval: { low: 58, high: 60 } };
  expect(change(part("csat", { change: far }))).toEqual({
    delta: 100,
    interval: { low: 100, high: 100 },
    pValue: 0,
  });
});
