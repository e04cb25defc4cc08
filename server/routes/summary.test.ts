import { expect, test } from "vitest";
import { summarySchema, type Summary } from "#src/contract/summary.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

const FIRST = day("2025-12-01");
const WEEKS = 13;
const WEEK = "period=2026-02-23..2026-03-01";

/** Six people of a site with a hundred surveys each in every one of 13 weeks, so many of them satisfied. */
function surveys(site: string, satisfied: (week: number) => number): Row[] {
  return Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) =>
    Array.from({ length: 6 }, (__, seat): Row => ({
      day: addDays(FIRST, 7 * week + 1),
      agent: `${site}-${seat}`,
      dimensions: { team: `${site}-team`, site },
      measures: surveyed(satisfied(week), 100),
    })),
  );
}

async function ask(world: HandMade, query = WEEK): Promise<Summary> {
  const reader = await (
    await handMadeWorld({ goals: [csatGoal], ...world })
  )({ role: "executive" });
  return reader.read(summarySchema, `/api/summary?${query}`);
}

test("goals attained by the whole and by each site, in shares of the weight", async () => {
  const rows = [...surveys("north", () => 97), ...surveys("south", () => 40)];
  const { whole, units } = await ask({ rows });
  expect(units.map(({ subject: { name }, met, missed }) => [name, met, missed])).toEqual([
    ["north", 1, 0],
    ["south", 0, 1],
  ]);
  const [north, south] = units;
  // The goal's target is 80 %: 97 % of 600 are far above it, 40 % far below.
  expect(north?.share).toBeCloseTo(1, 6);
  expect(north?.interval).toEqual({ low: 1, high: 1 });
  expect(south?.share).toBeCloseTo(0, 6);
  expect(south?.interval).toEqual({ low: 0, high: 0 });
  expect(whole).toMatchObject({ judged: 1, met: 0, missed: 1, coverage: 1 });
});

test("the weightiest KPIs come first, week by week, with what they usually do", async () => {
  const rows = surveys("north", (week) => (week % 2 === 0 ? 84 : 86));
  const goals = [csatGoal, { kpi: "qa", anchors: anchors(50, 60, 80, 95), weight: 2 }];
  const { strips } = await ask({ rows, goals });
  expect(strips.map(({ kpi, weight }) => [kpi, weight])).toEqual([
    ["qa", 2],
    ["csat", 1],
  ]);
  const csat = strips[1];
  expect(csat).toMatchObject({ value: 84, sample: 600, band: "meets" });
  expect(csat?.weeks).toHaveLength(WEEKS);
  // Seven weeks of 84 % and six of 86 %.
  expect(csat?.mean).toBeCloseTo((7 * 84 + 6 * 86) / 13, 9);
  expect(csat?.sentence.id).toBe("trend.steady-at-goal");
  expect(csat?.weeks.every(({ limits, signal }) => limits !== null && signal === null)).toBe(true);
});

test("a site with too few people is told of by nothing but its name, and another with it", async () => {
  const tiny = surveys("tiny", () => 90).filter(({ agent }) => agent === "tiny-0");
  const rows = [...surveys("north", () => 97), ...surveys("south", () => 40), ...tiny];
  const { units } = await ask({ rows });
  const untold = units.filter(({ share }) => share === null).map(({ subject }) => subject.id);
  expect(untold).toEqual(["north", "tiny"]);
  expect(units.find(({ subject }) => subject.id === "tiny")).toMatchObject({
    judged: 0,
    met: 0,
    missed: 0,
    coverage: 0,
  });
});
