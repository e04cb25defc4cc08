import { expect, test } from "vitest";
import { day } from "../../calendar.ts";
import { KPIS } from "../../kpis/catalogue.ts";
import { planFault, type ContestPlan } from "./contest-rules.ts";

function plan(change: Partial<Omit<ContestPlan, "kpis">>, ...ids: string[]): ContestPlan {
  const kpis = KPIS.filter(({ id }) => ids.includes(id)).map((kpi) => ({ kpi, weight: 1 }));
  const days = { from: day("2026-03-01"), to: day("2026-03-28"), lateDays: 3 };
  return { of: "agent", ...days, ...change, kpis };
}

test.each([
  ["sound", plan({}, "fcr", "csat"), null],
  ["over before it begins", plan({ to: day("2026-02-28") }, "fcr"), "contest.ends-before"],
  ["92 days long", plan({ to: day("2026-05-31") }, "fcr"), null],
  ["93 days long", plan({ to: day("2026-06-01") }, "fcr"), "contest.too-long"],
  ["of people by pace", plan({}, "fcr", "aht"), "problem.board-of-pace"],
  ["of teams by pace", plan({ of: "team" }, "fcr", "aht"), null],
])("a plan that is %s", (_, found, fault) => {
  expect(planFault(found)?.id ?? null).toBe(fault);
});
