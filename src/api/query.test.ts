import { describe, expect, test } from "vitest";
import { queryFor, sameSubject } from "./query.ts";

const anna = { level: "agent", id: "anna", period: "today" };

describe("a question's key", () => {
  test("is its endpoint and what was asked", () => {
    expect(queryFor("scorecard", anna).queryKey).toEqual(["scorecard", anna]);
  });
});

describe("an old answer may stand in for a new one", () => {
  test.each([
    ["another period", { ...anna, period: "last-week" }, true],
    ["another comparison and condition", { ...anna, compare: "year", where: ["queue:B"] }, true],
    ["another person", { ...anna, id: "ben" }, false],
    ["another level", { ...anna, level: "team" }, false],
    ["another KPI", { ...anna, kpi: "aht" }, false],
  ])("with %s: %#", (_, asked, allowed) => {
    expect(sameSubject(anna, asked)).toBe(allowed);
  });

  test("but not where nothing was asked before", () => {
    expect(sameSubject(undefined, anna)).toBe(false);
  });
});
