import { describe, expect, test } from "vitest";
import { GridFault } from "#src/contract/grid-fault.ts";
import { decodeGridForm } from "./grid-form.ts";

/** The bytes as the contract describes them, put together by hand; the head may say anything. */
function form(head: unknown, cells: (view: DataView) => void = () => {}): ArrayBuffer {
  const text = new TextEncoder().encode(typeof head === "string" ? head : JSON.stringify(head));
  const start = Math.ceil((8 + text.length) / 8) * 8;
  const bytes = new ArrayBuffer(start + 26);
  const view = new DataView(bytes);
  new Uint8Array(bytes).set(new TextEncoder().encode("CGRD"));
  view.setUint32(4, text.length, true);
  new Uint8Array(bytes).set(text, 8);
  cells(new DataView(bytes, start));
  return bytes;
}

const head = {
  answer: { kpi: "aht" },
  columns: [
    { name: "value", as: "float64", length: 2 },
    { name: "sample", as: "int32", length: 2 },
    { name: "band", as: "band", length: 2 },
  ],
  bands: ["meets", "below"],
};

const whole = form(head, (view) => {
  view.setFloat64(0, 301.5, true);
  view.setFloat64(8, Number.NaN, true);
  view.setInt32(16, 400_001, true);
  view.setInt32(20, -2_147_483_648, true);
  view.setUint8(24, 0);
  view.setUint8(25, 1);
});

test("the columns of a form are read, whatever order its bands are in", () => {
  const { answer, numbers, bands } = decodeGridForm(whole);
  expect(answer).toEqual({ kpi: "aht" });
  expect([...(numbers.get("value") ?? [])]).toEqual([301.5, Number.NaN]);
  expect([...(numbers.get("sample") ?? [])]).toEqual([40.0001, Number.NaN]);
  // meets and below are the second and the fourth of BANDS.
  expect([...(bands.get("band") ?? [])]).toEqual([1, 3]);
});

describe("bytes that are no whole form are refused", () => {
  test.each(Array.from({ length: whole.byteLength }, (_, length) => [length]))(
    "cut after %i bytes",
    (length) => {
      expect(() => decodeGridForm(whole.slice(0, length))).toThrow(GridFault);
    },
  );

  const longer = new Uint8Array(whole.byteLength + 1);
  longer.set(new Uint8Array(whole));
  test.each([
    ["with more behind them", longer.buffer],
    ["of another origin", new TextEncoder().encode("<!doctype html><title>Sign in</title>").buffer],
    ["whose head is no JSON", form("{")],
    ["whose head says nothing of columns", form({ answer: {} })],
    ["with a band that is none", form({ ...head, bands: ["meets", "splendid"] })],
    ["with a cell of no band", form(head, (view) => view.setUint8(24, 9))],
  ])("%s", (_, bytes) => {
    expect(() => decodeGridForm(bytes)).toThrow(GridFault);
  });
});
