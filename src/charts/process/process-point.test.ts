import { describe, expect, test } from "vitest";
import { placeEvents, plotPoints, type ProcessPoint } from "./process-point.ts";

function point(from: string, to: string, value: number | null, partial = false): ProcessPoint {
  const nothing = {
    sample: null,
    interval: null,
    mean: null,
    limits: null,
    signal: null,
    goal: null,
  };
  return { from, to, value, partial, filling: partial, ...nothing, goalRange: null, peers: null };
}

const weeks = [
  point("2026-11-02", "2026-11-08", 80),
  point("2026-11-09", "2026-11-15", null),
  point("2026-11-16", "2026-11-22", 82),
  point("2026-11-23", "2026-11-29", 79, true),
];

describe("the lines of a process", () => {
  test("are whole through finished buckets, with a gap where nothing is known", () => {
    expect(plotPoints(weeks).map(({ settled }) => settled)).toEqual([80, null, 82, null]);
  });

  test("are dashed from the last finished bucket to one still filling", () => {
    expect(plotPoints(weeks).map(({ pending }) => pending)).toEqual([null, null, 82, 79]);
  });
});

describe("events", () => {
  const at = (day: string) => placeEvents([{ day, text: "Goal changed" }], weeks)[0];

  test("stand in the middle of their day within the bucket", () => {
    // Week 2 reaches from 1.5 to 2.5; Thursday is the 4th of 7 days, its middle at 3.5 / 7 of it.
    expect(at("2026-11-19")).toMatchObject({ bucket: 2, place: 2 });
    expect(at("2026-11-16")?.place).toBeCloseTo(1.5 + 0.5 / 7);
  });

  test("outside of the time shown are left out", () => {
    expect(at("2026-12-24")).toBeUndefined();
  });
});
