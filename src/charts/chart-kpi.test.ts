import { expect, test } from "vitest";
import { standOutColour } from "./chart-kpi.ts";

test.each([
  [90, 80, "higher", "var(--band-exceeds)"],
  [70, 80, "higher", "var(--band-below)"],
  [70, 80, "lower", "var(--band-exceeds)"],
  [90, 80, "lower", "var(--band-below)"],
  [90, 80, "range", "var(--text-strong)"],
  [90, null, "higher", "var(--text-strong)"],
] as const)("%d beside %s, when %s is better: %s", (value, centre, direction, colour) => {
  expect(standOutColour(value, centre, direction)).toBe(colour);
});
