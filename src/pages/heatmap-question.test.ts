import { describe, expect, test } from "vitest";
import { parseSearch } from "#src/features/filters/search.ts";
import { gridOf, teamQuestion, timeQuestion } from "./heatmap-question.ts";

const seeing = (...levels: string[]) => ({ levels });
const catalogue = { shown: ["fcr", "aht"] };
const ask = (raw: Record<string, unknown>, session = seeing("organisation", "team", "agent")) => {
  const search = parseSearch(raw);
  const grid = gridOf(search, session, catalogue);
  return { grid, team: teamQuestion(search, grid), time: timeQuestion(search, grid) };
};

describe("a grid whose address says nothing", () => {
  test("shows people by KPI to whoever sees people", () => {
    const { team, time } = ask({});
    expect(team).toEqual({ level: "agent", period: "last-28-days" });
    expect(time).toBeNull();
  });

  test("shows sites to whoever sees none, or the widest units there are", () => {
    const executive = seeing("organisation", "line_of_business", "site", "team", "tenure_band");
    expect(ask({}, executive).grid.rows).toBe("site");
    expect(ask({}, seeing("organisation", "team", "tenure_band")).grid.rows).toBe("team");
  });
});

test("what the address says is asked", () => {
  const raw = {
    rows: "team",
    columns: "week",
    kpi: "aht",
    within: "site:Porto",
    where: ["queue:Billing"],
    period: "last-13-weeks",
  };
  expect(ask(raw).time).toEqual({
    rows: "team",
    columns: "week",
    kpi: "aht",
    within: "site:Porto",
    where: ["queue:Billing"],
    period: "last-13-weeks",
  });
  expect(ask({ columns: "day" }).time).toMatchObject({ kpi: "fcr" });
});

test("people are put together by any unit, units by those around them, and what is no unit is left out", () => {
  const session = seeing(
    "organisation",
    "line_of_business",
    "site",
    "team",
    "tenure_band",
    "agent",
  );
  expect(ask({ group: "tenure_band" }, session).team).toMatchObject({ group: "tenure_band" });
  expect(ask({ rows: "team", group: "site" }, session).team).toMatchObject({ group: "site" });
  expect(ask({ rows: "team", group: "tenure_band" }, session).team).not.toHaveProperty("group");
  expect(ask({ rows: "site", group: "team" }, session).team).not.toHaveProperty("group");
  expect(ask({ group: "team", columns: "day" }, session).time).toMatchObject({ group: "team" });
});
