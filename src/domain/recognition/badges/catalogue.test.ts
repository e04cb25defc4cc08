import { expect, test } from "vitest";
import { KPIS } from "../../kpis/catalogue.ts";
import { kpiId } from "../../ids.ts";
import { MESSAGES } from "../../message-patterns.ts";
import type { Badge, BadgeRule } from "./badge.ts";
import { BADGE_FAMILIES } from "./badge.ts";
import { badgeCriterion, badgeName, type KpiNaming } from "./badge-words.ts";
import { BADGES, isShippedBadge, SHIPPED_BADGE_IDS } from "./catalogue.ts";

const nameOf: KpiNaming = (id) => KPIS.find((kpi) => kpi.id === id)?.name ?? id;

test("at least twenty badges ship, of every family, each with an id and a name of its own", () => {
  expect(BADGES.length).toBeGreaterThanOrEqual(20);
  expect(new Set(BADGES.map(({ family }) => family))).toEqual(new Set(BADGE_FAMILIES));
  const names = SHIPPED_BADGE_IDS.map((id) => MESSAGES[`badge.name.${id}`]);
  expect(new Set(names).size).toBe(SHIPPED_BADGE_IDS.length);
});

test("a badge looks at KPIs that ship and are a person's own, and none at how fast they are", () => {
  const looked = BADGES.flatMap(({ rule }) => ("on" in rule && rule.on !== null ? [rule.on] : []));
  const kpis = looked.filter((on) => on !== "composite");
  const own = KPIS.filter(({ lowestLevel }) => lowestLevel === "agent").map(({ id }): string => id);
  expect(kpis.filter((id) => !own.includes(id))).toEqual([]);
  const speed = ["aht", "talk", "acw", "acw_ratio", "hold_ratio", "contacts_per_hour"];
  expect(kpis.filter((id) => speed.includes(id))).toEqual([]);
});

test("no two badges are earned for the same", () => {
  const criteria = BADGES.map((badge) => JSON.stringify(badgeCriterion(badge, nameOf)));
  expect(new Set(criteria).size).toBe(BADGES.length);
});

const own = (rule: BadgeRule, grain: Badge["grain"] = "month"): Badge => ({
  id: "ours",
  version: 1,
  family: "reaching",
  name: "Ours",
  grain,
  rule,
});

test.each<[BadgeRule, string, Record<string, string | number>]>([
  [
    { kind: "reach", on: kpiId("qa"), bar: "exceeds" },
    "badge.exceed-month",
    { measured: "Quality score" },
  ],
  [{ kind: "reach", on: "composite", bar: "meets" }, "badge.reach-month", { measured: "" }],
  [{ kind: "sustain", on: "composite", slack: 0 }, "badge.sustain-every-month", { measured: "" }],
  [
    { kind: "sustain", on: "composite", slack: 1 },
    "badge.sustain-month",
    { measured: "", times: 1 },
  ],
  [{ kind: "improve", on: null, rate: 0.01 }, "badge.improve-any-month", {}],
  [{ kind: "settle", weeks: 26 }, "badge.settle", { periods: 26 }],
  [{ kind: "thanks", people: 3 }, "badge.thanks-month", { people: 3 }],
])("%o says what it asks for", (rule, id, values) =>
  expect(badgeCriterion(own(rule), nameOf)).toEqual({ id, values }),
);

test("a badge of the organisation's own is called as it was named", () => {
  expect(badgeName({ id: "ours", name: "Ours" })).toEqual({
    id: "badge.name.own",
    values: { name: "Ours" },
  });
  expect(badgeName({ id: "growing", name: null }).id).toBe("badge.name.growing");
  expect([isShippedBadge("growing"), isShippedBadge("ours")]).toEqual([true, false]);
});
