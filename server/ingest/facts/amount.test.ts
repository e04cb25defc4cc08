import { describe, expect, test } from "vitest";
import type { AmountUnit } from "../mapping/measure-schema.ts";
import type { Cell } from "../reading/cell.ts";
import { amountOf, rounded, shareOf } from "./amount.ts";
import { parseNumber } from "../rows/number-text.ts";

const serial = (days: number): Cell => ({ kind: "serial", days });

describe("amounts, in millionths", () => {
  test.each<[Cell, AmountUnit, number]>([
    ["12", "whole", 12e6],
    ["1,234", "whole", 1234e6],
    ["1 234", "whole", 1234e6],
    [7, "whole", 7e6],
    ["4.5", "number", 4_500_000],
    ["92.50%", "percent", 92_500_000],
    ["92.5 %", "percent", 92_500_000],
    ["92.5", "percent", 92_500_000],
    ["12.4", "seconds", 12_400_000],
    ["1500", "milliseconds", 1_500_000],
    ["2.5", "minutes", 150e6],
    ["0.1", "hours", 360e6],
    ["1:02:03", "h:mm:ss", 3723e6],
    ["0:02:23.5", "h:mm:ss", 143_500_000],
    ["125:00:00", "h:mm:ss", 450_000e6],
    ["1.02:03:04", "h:mm:ss", (86_400 + 7384) * 1e6],
    ["1d 02:03:04", "h:mm:ss", (86_400 + 7384) * 1e6],
    ["1 day, 2:03:04", "h:mm:ss", (86_400 + 7384) * 1e6],
    ["4:23", "mm:ss", 263e6],
    ["75:20", "mm:ss", 4520e6],
    ["1:02:03", "mm:ss", 3723e6],
    ["4:23.5", "mm:ss", 263_500_000],
    [":32", "mm:ss", 32e6],
    [":05", "h:mm", 300e6],
    ["7.5h", "h m s", 27_000e6],
    ["2.5 min", "h m s", 150e6],
    ["1 hour, 2 minutes", "h m s", 3720e6],
    ["1:30", "h:mm", 5400e6],
    ["PT2M23.5S", "h m s", 143_500_000],
    ["P1DT2H", "h m s", (86_400 + 7200) * 1e6],
    // 143 ÷ 86400 as Excel stores it, and the same cut off after eight digits.
    [serial(1.6550925925925926e-3), "excel-time", 143e6],
    [serial(0.00165509), "mm:ss", 143e6],
    ["0.00165509", "excel-time", 143e6],
    ["1.65509E-03", "excel-time", 143e6],
    // A whole day and a quarter: [h]:mm shows 30:00.
    [1.25, "excel-time", 108_000e6],
    ["€ 1,234.50", "money", 123_450e6],
    ["(12.00)", "money", -1200e6],
    ["12.00-", "money", -1200e6],
    ["EUR 5", "money", 500e6],
    ["0.07", "money", 7e6],
    ["US$1,234.50", "money", 123_450e6],
    ["-$5.00", "money", -500e6],
    ["R$ 3", "money", 300e6],
    ["12 Fr.", "money", 1200e6],
    ["3.00 zł", "money", 300e6],
  ])("%j as %s", (cell, unit, expected) => {
    expect(amountOf(cell, unit, {})).toBe(expected);
  });

  test.each<[Cell, AmountUnit, string]>([
    ["12.5", "whole", "not-whole"],
    ["4:23", "h:mm:ss", "not-a-duration"],
    ["0:61:00", "h:mm:ss", "not-a-duration"],
    ["1:60", "mm:ss", "not-a-duration"],
    ["1:30.5", "h:mm", "not-a-duration"],
    ["1.5k", "money", "not-a-number"],
    ["PT", "h m s", "not-a-duration"],
    [`5d${" ".repeat(30_000)}x`, "h m s", "not-a-duration"],
    [`5d${" ".repeat(30_000)}x`, "seconds", "not-a-number"],
    ["abc", "seconds", "not-a-number"],
    ["n/a %", "percent", "not-a-number"],
    ["64.00%", "number", "not-a-number"],
    [true, "whole", "not-a-number"],
    [serial(0.5), "seconds", "not-a-number"],
    [{ kind: "error", code: "#N/A" }, "whole", "cell-error"],
    [Number.POSITIVE_INFINITY, "number", "not-a-number"],
    ["99999999999", "number", "too-large"],
  ])("%j as %s is the fault %s", (cell, unit, rule) => {
    expect(amountOf(cell, unit, {})).toMatchObject({ rule });
  });
});

test.each<[string, AmountUnit, string]>([
  ["5:12", "seconds", 'state `as: "mm:ss"` (minutes and seconds) or `as: "h:mm"`'],
  ["1:05:12", "minutes", 'state `as: "h:mm:ss"`'],
  ["5 min", "excel-time", "state `as: h m s`"],
])("%s as %s is told to be a time, and how to say so", (cell, unit, cure) => {
  const misfit = amountOf(cell, unit, {});
  expect(misfit).toMatchObject({ rule: "not-a-number" });
  expect(typeof misfit === "number" ? "" : misfit.message).toContain(
    `is a time and not a number: ${cure}`,
  );
});

test.each<[Cell, string]>([
  [0.0430902777, "a number alone is `as: seconds`"],
  ["45", "a number alone is `as: seconds`"],
  ["soon", "correct it or state another `as`"],
])("what to do with %j where a time with colons should be", (cell, cure) => {
  const misfit = amountOf(cell, "h:mm:ss", {});
  expect(typeof misfit === "number" ? "" : misfit.message).toContain(cure);
});

test.each([
  ["1.234,5", 1234.5],
  ["1 234,5", 1234.5],
  ["1'234,5", 1234.5],
  ["-0,5", -0.5],
  ["1.23", null],
  ["1,2,3", null],
])("with a decimal comma %s is %s", (text, expected) => {
  expect(parseNumber(text, { decimal: "," })).toBe(expected);
});

test.each<[Cell, "percent" | "fraction", number | string]>([
  ["87.5", "percent", 875_000],
  ["87.5%", "percent", 875_000],
  ["87,5 %", "percent", "not-a-number"],
  [0.875, "fraction", 875_000],
  ["87.5%", "fraction", 875_000],
  ["101", "percent", "not-a-share"],
  [-1, "percent", "not-a-share"],
])("the share %j as %s", (cell, as, expected) => {
  const share = shareOf(cell, as, {});
  expect(typeof share === "number" ? share : share.rule).toBe(expected);
});

test("a cell shown as per cent is read alike whatever sign stands before decimals", () => {
  const cell: Cell = { kind: "percentage", percent: 87.125 };
  const style = { decimal: "," } as const;
  expect(shareOf(cell, "percent", style)).toBe(871_250);
  expect(shareOf(cell, "fraction", style)).toBe(871_250);
  expect(amountOf(cell, "percent", style)).toBe(87_125_000);
  expect(amountOf(cell, "whole", style)).toMatchObject({ rule: "not-a-number" });
});

test("rounding goes to the nearest whole, halves away from zero, and knows no -0", () => {
  expect([499_999, 500_000, -500_000, 1_500_000, -499_999].map(rounded)).toEqual([0, 1, -1, 2, 0]);
});
