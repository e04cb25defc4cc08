import { describe, expect, test } from "vitest";
import { benchmarksOf, nextBenchmark } from "./benchmark.ts";

const hundred = Array.from({ length: 100 }, (_, at) => at + 1);

describe("benchmarks", () => {
  test("are what the better half, the best quarter and the best tenth reach, the nearest first", () => {
    const found = benchmarksOf(hundred, "higher", 5);
    expect(found.map(({ share }) => share)).toEqual([0.5, 0.25, 0.1]);
    // Of 1 … 100 the median lies at 50.5; the others by symmetry of what is smoothed: q(0.75) + q(0.25) = 101.
    expect(found[0]?.value).toBeCloseTo(50.5, 9);
    const lower = benchmarksOf(hundred, "lower", 5);
    for (const [at, { value }] of lower.entries()) {
      expect(value + (found[at]?.value ?? 0)).toBeCloseTo(101, 9);
    }
    expect((found[1]?.value ?? 0) > 74 && (found[1]?.value ?? 0) < 77).toBe(true);
  });

  test("rest on as many people as the policy asks for", () => {
    const shares = (size: number) =>
      benchmarksOf(hundred.slice(0, size), "higher", 5).map(({ share }) => share);
    expect([shares(50), shares(49), shares(20), shares(19), shares(10), shares(9)]).toEqual([
      [0.5, 0.25, 0.1],
      [0.5, 0.25],
      [0.5, 0.25],
      [0.5],
      [0.5],
      [],
    ]);
  });

  test("are none where more is not better", () => {
    expect(benchmarksOf(hundred, "range", 5)).toEqual([]);
  });
});

describe("the next benchmark", () => {
  const benchmarks = [
    { share: 0.5, value: 80 },
    { share: 0.25, value: 85 },
  ];

  test.each([
    [
      { low: 70, high: 79 },
      { share: 0.5, standing: "ahead" },
    ],
    [
      { low: 70, high: 80 },
      { share: 0.5, standing: "too-close" },
    ],
    [
      { low: 80, high: 84 },
      { share: 0.25, standing: "ahead" },
    ],
    [
      { low: 80, high: 86 },
      { share: 0.25, standing: "too-close" },
    ],
  ])("of %j is %j", (interval, expected) => {
    expect(nextBenchmark(benchmarks, interval, "higher")).toMatchObject(expected);
  });

  test("is none when all are surely reached; lower is better the other way round", () => {
    expect(nextBenchmark(benchmarks, { low: 85, high: 90 }, "higher")).toBeNull();
    const times = [
      { share: 0.5, value: 300 },
      { share: 0.25, value: 280 },
    ];
    expect(nextBenchmark(times, { low: 285, high: 299 }, "lower")).toMatchObject({
      share: 0.25,
      standing: "ahead",
    });
    expect(nextBenchmark(times, { low: 270, high: 280 }, "lower")).toBeNull();
    expect(nextBenchmark(times, { low: 0, high: 1 }, "range")).toBeNull();
  });
});
