import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { adjustedLine } from "./adjusted-line.ts";
import type { ProcessPoint } from "./process.ts";

const csat = { kind: "proportion", scale: 100, unit: "percent" } as const;

function of100(...satisfied: readonly number[]): ProcessPoint[] {
  return satisfied.map((count) => ({ totals: totalsOf(count, 100), partial: false }));
}

const rounded = (line: readonly (number | null)[]) =>
  line.map((value) => value && Math.round(value * 1000) / 1000);

describe("the adjusted line", () => {
  test("pulls each point towards its stretch, by how much the points truly differ", () => {
    // Mean 0.7. Σn(r − r̄)² = 6 · 100 · 0.1² = 6; expected by chance 5 · 0.7 · 0.3 = 1.05; room 600 − 100 − 5 = 495.
    // Between (6 − 1.05) ÷ 495 = 0.01, within 0.21 − 0.01 = 0.2: a strength of 20.
    // (80 + 0.7 · 20) ÷ 120 = 78.33 %, (60 + 14) ÷ 120 = 61.67 %.
    const line = adjustedLine(csat, of100(80, 80, 80, 60, 60, 60));
    expect(rounded(line)).toEqual([78.333, 78.333, 78.333, 61.667, 61.667, 61.667]);
  });

  test("is flat where the points differ by no more than chance", () => {
    // 6 · 100 · 0.02² = 0.24 is less than 1.05.
    const line = adjustedLine(csat, of100(72, 68, 72, 68, 72, 68));
    expect(rounded(line)).toEqual([70, 70, 70, 70, 70, 70]);
  });

  test("pulls a bucket still filling as well, which tells nothing of the others", () => {
    const filling = { totals: totalsOf(30, 50), partial: true };
    // (30 + 14) ÷ 70.
    const line = adjustedLine(csat, [...of100(80, 80, 80, 60, 60, 60), filling]);
    expect(line.at(-1)).toBeCloseTo(62.857, 3);
    expect(line[0]).toBeCloseTo(78.333, 3);
  });

  test("has gaps without data, and none at all on a short stretch", () => {
    const gap = { totals: NO_TOTALS, partial: false };
    expect(adjustedLine(csat, [...of100(80, 80, 80, 60, 60, 60), gap]).at(-1)).toBeNull();
    const five = of100(80, 80, 60, 60, 60);
    expect(adjustedLine(csat, five)).toEqual([null, null, null, null, null]);
    expect(adjustedLine(csat, [...five, gap])[0]).toBeNull();
    expect(adjustedLine(csat, [...five, { totals: totalsOf(0, 0), partial: false }])[0]).toBeNull();
    expect(
      adjustedLine(csat, [...five, { totals: totalsOf(60, 100), partial: true }])[0],
    ).toBeNull();
  });
});
