import { expect, test } from "vitest";
import { survivors } from "./false-discovery.ts";

// Benjamini and Hochberg (1995), section 4.1: fifteen p-values of a trial, of which the first four survive at 5 %.
const TRIAL = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

test("the worked example of the paper", () =>
  expect(survivors(TRIAL, 0.05).filter(Boolean)).toHaveLength(4));

test("flags stay with their p-values, in any order", () =>
  expect(survivors(TRIAL.toReversed(), 0.05)).toEqual(survivors(TRIAL, 0.05).toReversed()));

test("a larger one can carry smaller ones past their own bars", () => {
  // Bars 0.0333, 0.0667, 0.1: 0.05 misses the first bar alone but 0.09 passes the third.
  expect(survivors([0.09, 0.05, 0.08], 0.1)).toEqual([true, true, true]);
});

test("what could not be tested never survives, nor counts among the tests", () => {
  expect(survivors([null, 0.09, null], 0.1)).toEqual([false, true, false]);
  expect(survivors([0.09, 0.5], 0.1)).toEqual([false, false]);
  // Two tests have the bars 0.05 and 0.1; were the null counted and ranked first, 0.06 would stand at 0.0667.
  expect(survivors([0.06, 0.9, null], 0.1)).toEqual([false, false, false]);
  expect(survivors([null], 0.1)).toEqual([false]);
  expect(survivors([], 0.1)).toEqual([]);
});

test("what is no number is taken for untested, wherever it stands", () => {
  // Two tests have the bars 0.05 and 0.1; were NaN counted, 0.06 would stand below a third of 0.1.
  expect(survivors([0.9, Number.NaN, 0.06], 0.1)).toEqual([false, false, false]);
  expect(survivors([Number.NaN, 0.09, Infinity], 0.1)).toEqual([false, true, false]);
});

test("a p-value exactly at its bar survives", () => {
  expect(survivors([0.1], 0.1)).toEqual([true]);
  // Bars 0.25 and 0.5.
  expect(survivors([0.25, 0.75], 0.5)).toEqual([true, false]);
});
