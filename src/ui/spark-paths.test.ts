import { describe, expect, test } from "vitest";
import { sparkPaths } from "./spark-paths.ts";

const finished = (...values: readonly (number | null)[]) =>
  values.map((value) => ({ value, partial: false }));

describe("a sparkline", () => {
  test("runs from the oldest to the newest between its least and its most", () => {
    // 26 high with 3 above and below: least at 23, most at 3; three points stand at 0, 50 and 100.
    expect(sparkPaths(finished(10, 20, 15), null, 26)).toEqual({
      lines: "M0 23L50 3M50 3L100 13",
      dashes: "",
      goalY: null,
      last: { x: 100, y: 13, partial: false },
    });
  });

  test("has a gap where nothing is known, and a dot for a lone point", () => {
    const { lines } = sparkPaths(finished(10, 20, null, 15), null, 26);
    expect(lines).toBe("M0 23L33.33 3M100 13h0.01");
  });

  test("is dashed towards a bucket that is still filling", () => {
    const points = [...finished(10, 20), { value: 15, partial: true }];
    expect(sparkPaths(points, null, 26)).toMatchObject({
      lines: "M0 23L50 3",
      dashes: "M50 3L100 13",
    });
  });

  test("makes room for the goal", () => {
    // The goal is the most: the values fill only the lower half.
    const { lines, goalY } = sparkPaths(finished(10, 20), 30, 26);
    expect(goalY).toBe(3);
    expect(lines).toBe("M0 23L100 13");
  });

  test("lies in the middle when nothing varies", () => {
    expect(sparkPaths(finished(7, 7), null, 26).lines).toBe("M0 13L100 13");
  });

  test("draws nothing of nothing", () => {
    expect(sparkPaths(finished(null, null), 5, 26)).toEqual({
      lines: "",
      dashes: "",
      goalY: null,
      last: null,
    });
    expect(sparkPaths([], null, 26).last).toBeNull();
  });
});
