import { describe, expect, test } from "vitest";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { columnOf, sourceOf, sumOf, type Where } from "#tests/fact-batch.ts";
import { demoFacts } from "./demo-facts.ts";
import { demoParameters } from "./demo-parameters.ts";
import { teamAt } from "./demo-team.ts";
import { agentId } from "./seat.ts";
import {
  COACHED_SEAT,
  COACHING_DAYS_BEFORE,
  EASY_MIX_TEAM,
  FEED_GAP_DAYS_BEFORE,
  GAMER_SEAT,
  HARD_MIX_TEAM,
  HONEST_FAST_SEAT,
  MOVE_DAYS_BEFORE,
  MOVER_SEAT,
  MOVER_TARGET,
  NEWCOMER_DAYS_BEFORE,
  NEWCOMER_SEAT,
  STABLE_TEAM,
  SURVEYS_LATE_DAYS,
  TOOL_CHANGE_DAYS_BEFORE,
} from "./stories.ts";

const anchor = "2026-11-21" as Day;
const batches = demoFacts({
  ...demoParameters(anchor, 24),
  firstDay: addDays(anchor, -181),
  size: { sites: 2, teamsPerSite: 5, seatsPerTeam: 12 },
});
const operations = sourceOf(batches, "operations");
const surveys = sourceOf(batches, "surveys");
const quality = sourceOf(batches, "quality");

const ago = (days: number) => addDays(anchor, -days);
const lastWeeks: Where = { from: ago(27), to: anchor };
const HANDLE = ["talk_seconds", "hold_seconds", "acw_seconds"];

function ratio(numerator: readonly string[], denominator: string, where: Where): number {
  return sumOf(operations, numerator, where) / sumOf(operations, [denominator], where);
}

const aht = (where: Where) => ratio(HANDLE, "contacts_handled", where);
const fcr = (where: Where) => ratio(["resolved_first"], "resolution_checked", where);
const share = (measure: string, where: Where) => ratio([measure], "contacts_handled", where);
const teamId = (place: { readonly site: number; readonly team: number }) =>
  teamAt(place.site, place.team).id;

test("the coached adviser resolves more contacts and does better work than before", () => {
  const agent = agentId(COACHED_SEAT);
  const before = { agent, from: ago(COACHING_DAYS_BEFORE + 41), to: ago(COACHING_DAYS_BEFORE + 1) };
  const after = { agent, ...lastWeeks };
  // True shares in the billing queue (odds 4): 4·e^-0.9 → 61.9 % before; in the last weeks, with nine tenths of the effect,
  // 4·e^-0.36 → 73.6 %. From some 450 checks or more each, the difference has a standard error of 2.9 points.
  expect(fcr(after) - fcr(before)).toBeGreaterThan(0.117 - 3 * 0.029);
  expect(fcr(after) - fcr(before)).toBeLessThan(0.117 + 3 * 0.029);
  const points = (where: Where) =>
    sumOf(quality, ["qa_points"], where) / sumOf(quality, ["qa_forms"], where);
  expect(points(after)).toBeGreaterThan(points(before));
});

test("the tool change makes contacts at the second site 9 % longer, and at the first none", () => {
  const before = { from: ago(TOOL_CHANGE_DAYS_BEFORE + 28), to: ago(TOOL_CHANGE_DAYS_BEFORE + 1) };
  const growth = (site: string) => aht({ site, ...lastWeeks }) / aht({ site, ...before });
  // 60 people × some 18 days × 35 contacts with a variation of 0.6: a standard error below 0.5 % of each mean, more for
  // who worked when.
  expect(growth("Leipzig")).toBeGreaterThan(1.07);
  expect(growth("Leipzig")).toBeLessThan(1.11);
  expect(growth("Porto")).toBeGreaterThan(0.98);
  expect(growth("Porto")).toBeLessThan(1.02);
});

test("the survey feed ends three days before the others", () => {
  expect(surveys.day.at(-1)).toBe(ago(SURVEYS_LATE_DAYS));
  expect(operations.day.at(-1)).toBe(anchor);
});

test("the newcomer has a handful of surveys", () => {
  const agent = agentId(NEWCOMER_SEAT, 1);
  const firstDay = operations.day[operations.agent.indexOf(agent)] ?? "";
  expect(firstDay >= ago(NEWCOMER_DAYS_BEFORE)).toBe(true);
  const answered = sumOf(surveys, ["surveys_answered"], { agent });
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(15);
});

test("the mover's days belong to the team of the day", () => {
  const agent = agentId(MOVER_SEAT);
  const handled = (team: string, where: Where) =>
    sumOf(operations, ["contacts_handled"], { agent, team, ...where });
  const [old, next] = [teamId(MOVER_SEAT), teamId(MOVER_TARGET)];
  expect(handled(old, { to: ago(MOVE_DAYS_BEFORE + 1) })).toBeGreaterThan(0);
  expect(handled(next, { to: ago(MOVE_DAYS_BEFORE + 1) })).toBe(0);
  expect(handled(old, { from: ago(MOVE_DAYS_BEFORE) })).toBe(0);
  expect(handled(next, { from: ago(MOVE_DAYS_BEFORE) })).toBeGreaterThan(0);
});

describe("two fast advisers", () => {
  const gamer = { agent: agentId(GAMER_SEAT), ...lastWeeks };
  const honest = { agent: agentId(HONEST_FAST_SEAT), ...lastWeeks };
  const team = { team: teamId(GAMER_SEAT), ...lastWeeks };

  test("are both a fifth faster than their team", () => {
    expect(aht(gamer)).toBeLessThan(0.8 * aht(team));
    expect(aht(honest)).toBeLessThan(0.8 * aht(team));
  });

  test("differ in what exposes gaming", () => {
    expect(share("contacts_short", gamer)).toBeGreaterThan(0.05);
    expect(share("agent_disconnects", gamer)).toBeGreaterThan(0.03);
    expect(share("repeat_within_7d", gamer)).toBeGreaterThan(0.2);
    expect(share("contacts_short", honest)).toBeLessThan(0.025);
    expect(share("agent_disconnects", honest)).toBeLessThan(0.025);
    expect(share("repeat_within_7d", honest)).toBeLessThan(share("repeat_within_7d", team));
  });
});

test("the team with the hard contacts is better in each queue and worse over both", () => {
  const [hard, easy] = [teamId(HARD_MIX_TEAM), teamId(EASY_MIX_TEAM)];
  for (const queue of ["Technical", "Billing"]) {
    expect(fcr({ team: hard, queue })).toBeGreaterThan(fcr({ team: easy, queue }));
  }
  expect(fcr({ team: hard })).toBeLessThan(fcr({ team: easy }));
});

test("in the stable team two quarters differ by no more than chance", () => {
  const team = teamId(STABLE_TEAM);
  const [first, second] = [
    { team, from: ago(181), to: ago(91) },
    { team, from: ago(90), to: anchor },
  ];
  // Some 14,000 checks a quarter at 64 %: a standard error of 0.57 points of the difference.
  expect(Math.abs(fcr(second) - fcr(first))).toBeLessThan(3 * 0.0057);
  // Some 24,000 contacts a quarter with a variation of 0.6, and people on leave at different times: below 1 % each.
  expect(Math.abs(aht(second) / aht(first) - 1)).toBeLessThan(0.02);
});

test("on the day of the feed gap the second site has blanks, not zeros", () => {
  const day = ago(FEED_GAP_DAYS_BEFORE);
  const where = { site: "Leipzig", from: day, to: day };
  expect(sumOf(operations, ["days_expected"], where)).toBeGreaterThan(0);
  expect(sumOf(operations, ["days_reported"], where)).toBe(0);
  const handled = columnOf(operations, "contacts_handled");
  const sites = [...operations.dimensions].find(([id]) => id === "site")?.[1];
  const values = [...handled].filter(
    (_value, row) => operations.day[row] === day && sites?.[row] === "Leipzig",
  );
  expect(values.length).toBeGreaterThan(0);
  expect(values.every(Number.isNaN)).toBe(true);
});

test("on the Sunday when clocks go back the longest shift is an hour longer", () => {
  const scheduled = columnOf(operations, "scheduled_seconds");
  const longest = (day: string) =>
    Math.max(
      ...[...scheduled].filter((value, row) => operations.day[row] === day && !Number.isNaN(value)),
    );
  // 2026-10-25 is the last Sunday of October.
  expect(longest("2026-10-25")).toBe(9 * 3_600);
  expect(longest("2026-10-18")).toBe(8 * 3_600);
});
