import { expect, test } from "vitest";
import type { SideBySide } from "#src/contract/side-by-side.ts";
import { commonEvidence } from "./common-evidence.ts";

type Cell = SideBySide["kpis"][number]["cells"][number];

function cell(value: number | null, anchors: readonly [number, number, number, number] | null) {
  const [floor = 0, threshold = 0, target = 0, stretch = 0] = anchors ?? [];
  const goal: Cell["goal"] = anchors && {
    anchors: { shape: "linear", floor, threshold, target, stretch },
    comparison: ">=",
    weight: 1,
    from: "2026-01-01",
    appliesTo: "organisation",
    changedInPeriod: false,
  };
  const known: Cell = {
    value,
    sample: 10,
    interval: null,
    goal,
    band: "meets",
    score: 70,
    sentence: { id: "kpi.meets", values: {} },
    difference: null,
  };
  return known;
}

const axes = (...cells: readonly Cell[]) => commonEvidence(cells).map(({ axis }) => axis);

test("all stand on a scale that holds each one's own", () => {
  expect(axes(cell(80, [60, 70, 80, 90]), cell(70, [50, 60, 70, 85]))).toEqual([
    [50, 90],
    [50, 90],
  ]);
});

test("a scale of which less is better runs backwards for all", () => {
  expect(axes(cell(300, [520, 450, 390, 335]), cell(310, [500, 450, 400, 300]))).toEqual([
    [520, 300],
    [520, 300],
  ]);
});

test("of whom nothing is known does not widen it", () => {
  // Alone, 80 has an axis of a tenth of itself on both sides.
  expect(axes(cell(80, null), cell(null, null))).toEqual([
    [72, 88],
    [72, 88],
  ]);
});
