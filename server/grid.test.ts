import { expect, test } from "vitest";
import type { Heatmap } from "#src/contract/heatmap.ts";
import { encodeGrid } from "./grid.ts";

const heatmap: Heatmap = {
  asOf: { version: 3, lastDay: "2026-03-01", today: "2026-03-02", late: [] },
  within: { level: "team", id: "t1", name: "Nörd 1" },
  period: { from: "2026-02-28", to: "2026-03-01" },
  kpi: "aht",
  rows: [{ level: "agent", id: "a1", name: "Ana" }],
  columns: [
    { from: "2026-02-28", to: "2026-02-28", partial: false },
    { from: "2026-03-01", to: "2026-03-01", partial: true },
  ],
  more: false,
  groups: null,
  value: [281.5, null],
  sample: [12, null],
  score: [70, null],
  adjusted: [282, null],
  distance: [18.5, null],
  band: ["meets", "not-enough-data"],
};

test("the binary form is laid out as the contract says", () => {
  const bytes = encodeGrid(heatmap);
  const view = new DataView(bytes.buffer);
  const length = view.getUint32(0, true);
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const { value: _value, sample: _sample, score: _score, band: _band, ...more } = heatmap;
  const { adjusted: _adjusted, distance: _distance, ...rest } = more;
  expect(head).toEqual(rest);
  const start = Math.ceil((4 + length) / 8) * 8;
  expect([...bytes.subarray(4 + length, start)].every((byte) => byte === 0)).toBe(true);
  const float = (cell: number) => view.getFloat64(start + cell * 8, true);
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(float)).toEqual([
    281.5,
    Number.NaN,
    12,
    Number.NaN,
    70,
    Number.NaN,
    282,
    Number.NaN,
    18.5,
    Number.NaN,
  ]);
  // meets and not-enough-data are the second and the fifth of BANDS.
  expect([...bytes.subarray(start + 80)]).toEqual([1, 4]);
});
