import { expect, test } from "vitest";
import { fold } from "./fold.ts";

test.each([
  ["José Ramírez", "jose ramirez"],
  ["ÅSA", "asa"],
  ["Łódź", "łodz"],
  ["", ""],
])("%s is searched as %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
