import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../reading/cell.ts";
import { MOST_TRIES, PATTERN_REACH, patternTries } from "./pattern-tries.ts";
import { patternOf } from "./pattern.ts";

describe("the ways to try a pattern", () => {
  test.each([
    ["^Total", 1],
    // Two branches, of which the first may be left out with its blank.
    ["^(Grand )?Total", 2],
    ["^(summe|gesamt)$", 2],
    [String.raw`^\d{1,2} \w{3} \d{4}$`, 2],
    [String.raw`(\d{4})-(\d{2})-(\d{2})`, 1],
    [String.raw`(?:\d{1,4})-(?<month>\d{1,2})`, 8],
    ["^.*$", PATTERN_REACH],
    [String.raw`^.*(\d{6}).*?$`, PATTERN_REACH ** 2],
    ["[a-z]+x[^-]", PATTERN_REACH],
    [String.raw`[\]*+]`, 1],
    [String.raw`\p{Lu}+`, PATTERN_REACH],
    ["a{3}", 1],
    ["(a|b){2}", 4],
  ])("%s: %d", (pattern, tries) => {
    expect(patternTries(pattern)).toBe(tries);
  });

  test.each([
    "(a+)+$",
    "(a|a)*b",
    "(.*)*",
    String.raw`(\w+\s?)+$`,
    "(a?){40}",
    "a+b+c+",
    ".*.*.*=",
    String.raw`(a)\1`,
    "(?=a)b",
    "(?<!a)b",
    "(x+x+)+y",
    "(a{1,30}){1,30}",
  ])("%s: too many", (pattern) => {
    expect(patternTries(pattern)).toBeGreaterThan(MOST_TRIES);
  });
});

test("the worst pattern that is allowed takes moments on the worst text", () => {
  const text = "a".repeat(100_000);
  const begun = performance.now();
  for (const pattern of ["a*a*b", "^.*.*=$", String.raw`(\w+)-\d*!`]) {
    expect(patternTries(pattern)).toBeLessThanOrEqual(MOST_TRIES);
    expect(patternOf(pattern).test(text)).toBe(false);
  }
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("a pattern finds its first group, or all of what it matches, whatever the case", () => {
  expect(patternOf(String.raw`(\d{4})-\d{2}`).find("Calls 2026-02.csv")).toBe("2026");
  expect(patternOf("calls").find("Calls 2026-02.csv")).toBe("Calls");
  expect(patternOf("chats").find("Calls 2026-02.csv")).toBeNull();
});

test("a pattern places its first group in a text, or all of the text without one", () => {
  expect(patternOf(String.raw`calls (\d+)`).place("All CALLS 12")).toEqual([10, 12]);
  expect(patternOf("calls").place("All calls")).toEqual([0, 9]);
  expect(patternOf("chats").place("All calls")).toBeNull();
});

test("a pattern that takes too long over a whole file names itself", () => {
  let clock = 0;
  const slow = patternOf("a*a*b", () => (clock += 3000));
  for (const _ of [1, 2, 3]) expect(slow.test("x")).toBe(false);
  expect(() => slow.test("x")).toThrow(UnreadableFile);
  expect(() => slow.test("x")).toThrow("The pattern “a*a*b” takes too long on this file");
});
