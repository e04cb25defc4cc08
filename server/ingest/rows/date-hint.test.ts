import { expect, test } from "vitest";
import type { Cell } from "../reading/cell.ts";
import { otherDateForm } from "./date-hint.ts";

test.each<[string, Cell, string | null]>([
  ["DD/MM/YYYY", "04/13/2024", "MM/DD/YYYY"],
  ["M/D/YY h:mm A", "24/3/24 9:00 AM", "D/M/YY h:mm A"],
  ["DD/MM/YYYY", "4/3/24", "DD/MM/YY"],
  ["MM/DD/YYYY", "13/3/24", "DD/MM/YY"],
  ["DD-MMM-YYYY", "04-Mar-24", "DD-MMM-YY"],
  ["DD/MM/YYYY", 45_356, "excel"],
  ["YYYY-MM-DD", "45356", "excel"],
  ["iso", "31/03/2024", null],
  ["DD/MM/YYYY", "yesterday", null],
  ["DD/MM/YYYY", "31/02/2024", null],
])("where dates are written %s, %j is one written %s", (format, cell, expected) => {
  expect(otherDateForm([format], "en", null)(cell)).toBe(expected);
});
