import { expect, test } from "vitest";
import { matchColleagues } from "./match-colleagues.ts";

const person = (baseline: number, before = 100, after = 100) => ({
  baseline,
  samples: [before, after] as const,
});

test("each takes the nearest in turn, and nobody is lent twice", () => {
  const [near, far, between] = [person(0.5), person(0.9), person(0.7)];
  const [low, high] = matchColleagues([person(0.5), person(0.6)], [far, near, between], 1);
  // 0.5 takes 0.5 first; 0.6 is left with 0.7; then 0.5 takes 0.9 and 0.6 finds nobody.
  expect(low).toEqual([near, far]);
  expect(high).toEqual([between]);
});

test("nobody farther off than people differ is a colleague", () => {
  const found = matchColleagues([person(0.5)], [person(0.56), person(0.54), person(0.45)], 0.05);
  expect(found).toEqual([[person(0.54), person(0.45)]]);
});

test("among equals the sample decides, in factors", () => {
  const [half, twice, triple] = [person(0.5, 50), person(0.5, 100, 200), person(0.5, 300)];
  expect(matchColleagues([person(0.5)], [triple, half, twice], 0.1)).toEqual([
    [half, twice, triple],
  ]);
});

test("nobody with more than four times the sample, or less than a quarter, is a colleague", () => {
  const pool = [person(0.5, 400), person(0.5, 401), person(0.5, 100, 25), person(0.5, 100, 24)];
  expect(matchColleagues([person(0.5)], pool, 1)).toEqual([
    [person(0.5, 400), person(0.5, 100, 25)],
  ]);
});

test("where people do not differ, all of them are alike", () => {
  const found = matchColleagues([person(0.8)], [person(0.8, 30), person(0.8, 90)], 0);
  expect(found).toEqual([[person(0.8, 90), person(0.8, 30)]]);
});
