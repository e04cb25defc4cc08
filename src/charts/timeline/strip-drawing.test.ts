import { describe, expect, test } from "vitest";
import { drawStrip } from "./strip-drawing.ts";
import type { TimelinePoint } from "./timeline-strip.ts";

const NOTHING: TimelinePoint = {
  value: null,
  sample: null,
  adjusted: null,
  mean: null,
  signal: null,
  goal: null,
  goalRange: null,
};
const point = (change: Partial<TimelinePoint>): TimelinePoint => ({ ...NOTHING, ...change });
const box = { top: 100, height: 30, x: (at: number) => 10 * at + 5, step: 10 };

function draw(...points: readonly TimelinePoint[]) {
  const buckets = points.map((_, at) => ({ from: "", to: "", partial: at === points.length - 1 }));
  return drawStrip(points, buckets, box);
}

describe("a strip", () => {
  test("has room for dots, line and goal between its margins", () => {
    // 5 px above and below leave 20 px for 60 … 80: a third of a px per tenth.
    const { dots } = draw(point({ value: 60, goal: 80 }), point({ value: 70 }), NOTHING);
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [5, 125],
      [15, 115],
    ]);
  });

  test("stands in the middle where nothing differs", () => {
    expect(draw(point({ value: 70 }), point({ value: 70 })).dots.map(({ y }) => y)).toEqual([
      115, 115,
    ]);
  });

  test("breaks its line at gaps and where another process begins", () => {
    const at = (adjusted: number | null, mean: number) =>
      point({ adjusted, mean, value: adjusted });
    const { line } = draw(at(60, 65), at(80, 65), at(60, 75), at(null, 75), at(80, 75));
    expect(line).toBe("M5 125L15 105M25 125M45 105");
  });

  test("draws a goal bucket by bucket, and both edges of a range", () => {
    const { goal } = draw(
      point({ goalRange: { low: 60, high: 80 } }),
      point({ goalRange: { low: 60, high: 80 } }),
    );
    expect(goal).toBe("M0 125h10M0 105h10M10 125h10M10 105h10");
  });

  test("knows which dot still fills", () => {
    const { dots } = draw(point({ value: 1 }), point({ value: 2 }));
    expect(dots.map(({ partial }) => partial)).toEqual([false, true]);
  });

  test("without any data is empty", () => {
    expect(draw(NOTHING)).toEqual({ dots: [], line: "", goal: "" });
  });
});
