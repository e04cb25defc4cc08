import { describe, expect, test } from "vitest";
import { words, type ChartData } from "./chart-data.ts";
import { csvRows, csvText } from "./csv.ts";

const line = (...fields: (string | number | null)[]) => csvText([fields]).slice(1).trimEnd();

describe("a field", () => {
  test("is quoted when it must be", () => {
    expect(line("plain", 'say "hi"', "a, b", "two\nlines")).toBe(
      'plain,"say ""hi""","a, b","two\nlines"',
    );
  });

  test("is a bare number, or empty when nothing is known", () => {
    expect(line(-81.25, 0, null, 1e21)).toBe("-81.25,0,,1e+21");
  });

  test.each(["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])("%j is no formula", (text) => {
    expect(line(text).replace(/^"/, "")).toMatch(/^'/);
  });

  test("keeps its quotes when it is both", () => {
    expect(line('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"`);
  });
});

test("a file starts with its byte order mark and ends every line", () => {
  expect(csvText([["a"], [1]])).toBe("\uFEFFa\r\n1\r\n");
});

test("what a chart shows is saved unrounded under its headings", () => {
  const data: ChartData = {
    caption: "Weeks",
    columns: [
      { id: "week", name: "Week" },
      { id: "value", name: "Value", numeric: true },
    ],
    rows: [{ id: "1", cells: [words("2 – 8 Nov"), { text: "81.3%", raw: 81.2839 }] }],
  };
  expect(csvRows(data)).toEqual([
    ["Week", "Value"],
    ["2 – 8 Nov", 81.2839],
  ]);
});
