import { describe, expect, test } from "vitest";
import type { Kpi } from "./kpi.ts";
import { inHundredths } from "./hundredths.ts";
import {
  formatChance,
  formatDelta,
  formatDuration,
  formatSample,
  formatValue,
  formatWeight,
} from "./format.ts";

const english = { locale: "en-GB", currency: "EUR" };
const german = { locale: "de-DE", currency: "EUR" };
const spanish = { locale: "es-ES", currency: "EUR" };
const kpi = (unit: Kpi["unit"], decimals: number) => ({ unit, decimals });

// Languages set a space before the sign; which of the narrow ones is theirs.
const spaced = (text: string) => text.replaceAll(/\s/g, " ");

describe("formatValue", () => {
  test.each([
    [kpi("percent", 1), 84.96, english, "85.0%"],
    [kpi("percent", 1), 84.94, german, "84,9 %"],
    [kpi("percent", 0), 105, spanish, "105 %"],
    [kpi("seconds", 0), 312.4, english, "5:12"],
    [kpi("seconds", 0), 3_725, german, "1:02:05"],
    [kpi("per_hour", 1), 8.25, english, "8.3/h"],
    [kpi("per_hour", 1), 8.25, german, "8,3/h"],
    [kpi("points", 2), 4.3, english, "4.30"],
    [kpi("points", 2), 1234.5, german, "1.234,50"],
    [kpi("index", 0), -12.4, english, "-12"],
    [kpi("money", 2), 12.5, english, "€12.50"],
    [kpi("money", 2), 1234.5, german, "1.234,50 €"],
  ])("%j %d for %j is %s", (unit, value, style, text) =>
    expect(spaced(formatValue(unit, value, style))).toBe(text),
  );

  test("an unknown value is a dash, never a zero", () =>
    expect(formatValue(kpi("percent", 1), null, english)).toBe("–"));

  test("a currency without decimals has none", () =>
    expect(spaced(formatValue(kpi("money", 2), 1200, { locale: "en-GB", currency: "JPY" }))).toBe(
      "JP¥1,200",
    ));
});

describe("formatDuration", () => {
  test.each([
    [0, "0s"],
    [45, "45s"],
    [59.4, "59s"],
    [59.6, "1:00"],
    [60, "1:00"],
    [605, "10:05"],
    [3_599.5, "1:00:00"],
    [3_600, "1:00:00"],
    [90_061, "25:01:01"],
    [-75, "-1:15"],
    [-5, "-5s"],
    [-0.2, "0s"],
  ])("%d seconds are %s", (seconds, text) =>
    expect(formatDuration(seconds, 0, "en-GB")).toBe(text),
  );

  test("decimals count under a minute", () =>
    expect(formatDuration(4.26, 1, "en-GB")).toBe("4.3s"));
});

describe("formatDelta", () => {
  test.each([
    [kpi("percent", 1), 2.14, "+2.1"],
    [kpi("percent", 1), -2.16, "−2.2"],
    [kpi("percent", 1), 0.04, "±0.0"],
    [kpi("percent", 1), -0.04, "±0.0"],
    [kpi("seconds", 0), -75, "−1:15"],
    [kpi("seconds", 0), 12, "+12s"],
    [kpi("money", 2), -0.5, "−€0.50"],
    [kpi("index", 0), 0, "±0"],
  ])("%j by %d is %s", (unit, delta, text) => expect(formatDelta(unit, delta, english)).toBe(text));
});

describe("formatSample", () => {
  test("counts are whole, seconds are hours", () => {
    expect(formatSample(1234, "contacts", "en-GB")).toBe("1,234");
    expect(formatSample(28_800, "seconds", "de-DE")).toBe("8,0 h");
    expect(formatSample(null, "surveys", "en-GB")).toBe("–");
  });
});

test("a chance is never said to be nothing or certain", () => {
  expect(formatChance(0.425, "en")).toBe("43%");
  expect(formatChance(0.01, "en")).toBe("1%");
  expect(formatChance(0.0099, "en")).toBe("<\u00a01%");
  expect(formatChance(0, "en")).toBe("<\u00a01%");
  expect(formatChance(0.99, "en")).toBe("99%");
  expect(formatChance(1, "de")).toBe(">\u00a099\u00a0%");
  for (const probability of [0, 0.0099, 0.01, 0.285, 0.425, 0.575, 0.99, 0.9901, 1]) {
    expect(formatChance(inHundredths(probability), "en")).toBe(formatChance(probability, "en"));
  }
});

test("a weight is written with the decimals it has", () => {
  expect([1, 0.5, 12.25, 0.125].map((weight) => formatWeight(weight, "de"))).toEqual([
    "1",
    "0,5",
    "12,25",
    "0,13",
  ]);
});
