import { expect, test } from "vitest";
import { namesNobody } from "./total-name.ts";

test.each([
  ["Total", true],
  ["Totals", true],
  ["Grand Total", true],
  ["sub-total", true],
  ["Ana Sousa Total", true],
  ["Branch total", true],
  ["Summe KW 9", true],
  ["Gesamtergebnis", true],
  ["Ana Ergebnis", true],
  ["Gesamt", true],
  ["average", true],
  ["Team", true],
  ["Team Lead Kim", false],
  ["Tota Lima", false],
  ["Jo Totalo", false],
  ["Ana Gesamter", false],
])("%s is nobody: %s", (text, expected) => {
  expect(namesNobody(text)).toBe(expected);
});
