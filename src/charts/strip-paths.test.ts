import { expect, test } from "vitest";
import { stripPaths, type StripPoint } from "./strip-paths.ts";

const limits = { low: 0, high: 32 };
const plain = { partial: false, limits, signal: null };
const points: StripPoint[] = [
  { ...plain, value: 16 },
  { ...plain, value: 32, signal: "outside" },
  { ...plain, value: null },
  { ...plain, value: 8 },
  { ...plain, value: 24, partial: true, limits: null },
];
// Five buckets of 20; 0 lies at 36 and 32 at 4, so a value v lies at 36 − v.
const box = { width: 100, height: 40 };

test("finished buckets are joined, unknown ones part the line, one still filling is pending", () => {
  const { line, pending } = stripPaths(points, null, box);
  expect(line).toBe("M10 20L30 4");
  expect(pending).toBe("M70 28L90 12");
});

test("a bucket between two gaps is a point", () => {
  const alone = points.map((point, at) => (at === 4 ? { ...point, value: null } : point));
  expect(stripPaths(alone, null, box).line).toBe("M10 20L30 4M70 28h0.01");
});

test("limits span their own bucket, and only where they are known", () => {
  const { limits: drawn } = stripPaths(points.slice(3), null, { width: 40, height: 40 });
  expect(drawn).toBe("M0 36h20M0 4h20");
});

test("signals and the mean have their places", () => {
  const { signals, meanY } = stripPaths(points, 16, box);
  expect(signals).toEqual([{ x: 30, y: 4, value: 32, signal: "outside" }]);
  expect(meanY).toBe(20);
});

test("a strip without spread or without points stands", () => {
  expect(stripPaths([{ ...plain, value: 5, limits: null }], 5, box).meanY).toBe(20);
  expect(stripPaths([], null, box)).toMatchObject({ line: "", signals: [], meanY: null });
});
