import { describe, expect, test } from "vitest";
import { bandPath, linePath } from "./line-path.ts";

const spots = [
  { x: 0, y: 10 },
  { x: 4, y: 20 },
  null,
  { x: 8, y: 5 },
  null,
  { x: 12, y: 1 },
  { x: 16, y: 3 },
];

describe("a line", () => {
  test("has a gap where nothing is known, and none of one spot alone", () => {
    expect(linePath(spots, "straight")).toBe("M0,10L4,20M12,1L16,3");
  });

  test("steps half-way between its spots", () => {
    expect(linePath(spots, "step")).toBe("M0,10H2V20H4M12,1H14V3H16");
  });
});

test("a band goes along its upper edge and back along its lower one", () => {
  const band = [
    { x: 0, low: 9, high: 3 },
    { x: 4, low: 8, high: 2 },
    null,
    { x: 9, low: 1, high: 0 },
  ];
  expect(bandPath(band)).toBe("M0,3L4,2L4,8L0,9Z");
});
