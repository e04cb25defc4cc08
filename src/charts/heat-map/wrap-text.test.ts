import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

const within = (length: number) => (line: string) => line.length <= length;

test("a text that fits stays on one line", () => {
  expect(wrapText("Hold share", 3, within(12))).toEqual(["Hold share"]);
});

test("lines break between words", () => {
  expect(wrapText("First contact resolution", 3, within(13))).toEqual([
    "First contact",
    "resolution",
  ]);
});

test("a word longer than the line stands alone", () => {
  expect(wrapText("Gesprächsnachbearbeitung je Fall", 3, within(10))).toEqual([
    "Gesprächsnachbearbeitung",
    "je Fall",
  ]);
});

test("what is left over is marked", () => {
  expect(wrapText("one two three four", 2, within(5))).toEqual(["one", "two…"]);
});
