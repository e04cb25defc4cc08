import { fc, it } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { compareCodePoints } from "./code-point-order.ts";

test("puts an emoji after every letter of the basic plane", () => {
  const sorted = ["🙂", "\uFFFD", "b", "a", "", "ab", "ä"].toSorted(compareCodePoints);
  expect(sorted).toEqual(["", "a", "ab", "b", "ä", "\uFFFD", "🙂"]);
});

const text = fc.string({ unit: "binary" });

it.prop([text, text])("is the order of UTF-8 bytes", (a, b) => {
  const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
  expect(Math.sign(compareCodePoints(a, b))).toBe(bytes);
});
