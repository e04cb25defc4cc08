import { expect, test } from "vitest";
import { heldGroups, type Held } from "./held-groups.ts";

const week = (who: string, to: string, guardrail = "Repeat contacts"): Held => ({
  subject: { level: "agent", id: who, name: who },
  item: `week/${to}`,
  badge: null,
  period: { from: to, to },
  why: {
    id: "points.held",
    values: { score: Number(to.slice(-2)), to, measured: "AHT", guardrail },
  },
});

test("weeks of one person with one reason are one group, the latest first", () => {
  const groups = heldGroups([
    week("ann", "2026-11-08"),
    week("ben", "2026-11-15"),
    week("ann", "2026-11-15"),
    week("ann", "2026-11-01", "Transfers"),
    { ...week("ann", "2026-10-31"), badge: "growing" },
  ]);
  expect(
    groups.map(({ items }) => items.map(({ subject, item }) => `${subject.id} ${item}`)),
  ).toEqual([
    ["ann week/2026-11-15", "ann week/2026-11-08"],
    ["ben week/2026-11-15"],
    ["ann week/2026-11-01"],
    ["ann week/2026-10-31"],
  ]);
  expect(groups.map(({ items, latest }) => items[0] === latest)).toEqual([true, true, true, true]);
});
