import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";

test.each([
  ["", 0],
  // The check value of CRC-32 in the catalogue of parametrised CRC algorithms (G. Cook).
  ["123456789", 0xcb_f4_39_26],
])("the CRC-32 of “%s”", (text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum);
});

test("goes on where it stopped", () => {
  const [one, other] = ["12345", "6789"].map((text) => new TextEncoder().encode(text));
  expect(crc32(other ?? new Uint8Array(), crc32(one ?? new Uint8Array()))).toBe(0xcb_f4_39_26);
});
