import { describe, expect, test } from "vitest";
import { BANDS } from "#src/domain/band.ts";
import type { Heatmap } from "#src/contract/heatmap.ts";
import { decodeGrid, gridFromJson } from "./grid.ts";

const head = {
  asOf: { version: 1, lastDay: "2026-11-20", today: "2026-11-21", late: [] },
  within: { level: "team", id: "t1", name: "Heron" },
  period: { from: "2026-11-19", to: "2026-11-20" },
  kpi: "aht",
  rows: [{ level: "agent", id: "anna", name: "Anna" }],
  columns: [
    { from: "2026-11-19", to: "2026-11-19", partial: false },
    { from: "2026-11-20", to: "2026-11-20", partial: true },
  ],
  more: false,
  groups: null,
};
const json: Heatmap = {
  ...head,
  value: [301.5, null],
  sample: [40, null],
  score: [71, null],
  adjusted: [300, null],
  distance: [-1.5, null],
  band: ["meets", "not-enough-data"],
};

/** The bytes as the contract describes them, put together by hand. */
function binary(): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const start = Math.ceil((4 + text.length) / 8) * 8;
  const bytes = new ArrayBuffer(start + 2 * 41);
  const view = new DataView(bytes);
  view.setUint32(0, text.length, true);
  new Uint8Array(bytes).set(text, 4);
  for (const [at, number] of [301.5, NaN, 40, NaN, 71, NaN, 300, NaN, -1.5, NaN].entries()) {
    view.setFloat64(start + at * 8, number, true);
  }
  view.setUint8(start + 80, BANDS.indexOf("meets"));
  view.setUint8(start + 81, BANDS.indexOf("not-enough-data"));
  return bytes;
}

describe("a grid", () => {
  test("is the same in both forms", () => {
    expect(decodeGrid(binary())).toEqual(gridFromJson(json));
  });

  test("knows what is unknown", () => {
    const { value, sample, score, adjusted, distance, band } = decodeGrid(binary());
    expect([...value]).toEqual([301.5, NaN]);
    expect([...sample]).toEqual([40, NaN]);
    expect([...score]).toEqual([71, NaN]);
    expect([...adjusted]).toEqual([300, NaN]);
    expect([...distance]).toEqual([-1.5, NaN]);
    expect([...band].map((index) => BANDS[index])).toEqual(["meets", "not-enough-data"]);
  });

  test("that ends early is refused", () => {
    expect(() => decodeGrid(binary().slice(0, -8))).toThrow(RangeError);
  });
});
