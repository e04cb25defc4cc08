import { expect, test } from "vitest";
import { languageTag } from "./number-style.ts";

test("numbers follow the region that the browser asks for, in the app's language", () => {
  expect(languageTag("en", ["de-AT", "en-GB", "en-US"])).toBe("en-GB");
  expect(languageTag("de", ["de-AT", "en-GB"])).toBe("de-AT");
  expect(languageTag("es", ["de-AT"])).toBe("es");
});

test("what is no language tag is passed over", () => {
  expect(languageTag("en", ["en-US@posix"])).toBe("en");
  expect(languageTag("en", ["en-US@posix", "en-GB"])).toBe("en-GB");
});

test("the pseudo-locale writes numbers as English does", () => {
  expect(languageTag("pseudo", ["en-GB"])).toBe("en-GB");
});
