import { expect, test } from "vitest";
import { bareWords, plainText } from "./kudos-text.ts";

test.each([
  ["blanks around and within", "  Thank \t you \n", "Thank you"],
  ["line ends of every machine", "one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["many empty lines", "one\n \n\n\n two", "one\n\ntwo"],
  ["what turns text around", "ab\u202Ecd\u2066ef\u2069", "abcdef"],
  ["what nobody sees", "a\u200Bb\uFEFFc\u0007d", "abcd"],
  ["letters in two parts", "cafe\u0301", "café"],
  ["joined pictures stay", "👩\u200D🔧", "👩\u200D🔧"],
  ["markup is text", "<b>you</b>", "<b>you</b>"],
])("%s", (_, text, kept) => {
  expect(plainText(text)).toBe(kept);
  expect(plainText(kept)).toBe(kept);
});

test("texts that say the same have the same bare words", () => {
  expect(bareWords("Thank  you, Ann!!!")).toBe(bareWords("thank you - ANN"));
  expect(bareWords("Thank you, Ben")).not.toBe(bareWords("Thank you, Ann"));
  expect(bareWords("Größe 5")).toBe("größe 5");
});
