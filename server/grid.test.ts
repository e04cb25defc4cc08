import { expect, test } from "vitest";
import type { Band } from "#src/domain/band.ts";
import { encodeGrid } from "./grid.ts";
import { atOnce } from "./turns/steps.ts";

const COLUMNS = { numbers: ["value", "sample"], bands: ["band"] } as const;

const answer = {
  name: "Nörd 1",
  value: [281.5 / 3, null],
  sample: [12.25, null],
  band: ["meets", "not-enough-data"] satisfies Band[],
};

test("the binary form is laid out as the contract says", () => {
  const bytes = atOnce(encodeGrid(answer, COLUMNS));
  const view = new DataView(bytes.buffer);
  expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe("CGRD");
  const length = view.getUint32(4, true);
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  expect(head).toEqual({
    answer: { name: "Nörd 1" },
    columns: [
      { name: "value", as: "float64", length: 2 },
      { name: "sample", as: "int32", length: 2 },
      { name: "band", as: "band", length: 2 },
    ],
    bands: [
      "exceeds",
      "meets",
      "too-close",
      "below",
      "not-enough-data",
      "not-permitted",
      "no-goal",
    ],
  });
  const start = Math.ceil((8 + length) / 8) * 8;
  expect([...bytes.subarray(8 + length, start)].every((byte) => byte === 0)).toBe(true);
  expect([view.getFloat64(start, true), view.getFloat64(start + 8, true)]).toEqual([
    281.5 / 3,
    Number.NaN,
  ]);
  // 12.25 are 122,500 ten-thousandths; null is −2³¹.
  expect([view.getInt32(start + 16, true), view.getInt32(start + 20, true)]).toEqual([
    122_500, -2_147_483_648,
  ]);
  // meets and not-enough-data are the second and the fifth of BANDS.
  expect([...bytes.subarray(start + 24)]).toEqual([1, 4]);
});

test.each([
  ["whole ten-thousandths", [0, -1.5, 0.0001, null], "int32"],
  ["a third", [1 / 3], "float64"],
  // 214,748.3648 × 10,000 is 2³¹, which no int32 has.
  ["more than an int32 holds", [214_748.3648], "float64"],
  ["what an int32 has for null", [-214_748.3648], "float64"],
  ["nothing", [], "int32"],
] as const)("a column of %s is sent as it is", (_, value, as) => {
  const bytes = atOnce(encodeGrid({ value }, { numbers: ["value"], bands: [] }));
  const length = new DataView(bytes.buffer).getUint32(4, true);
  const head = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  expect(head).toContain(`"as":"${as}"`);
});
