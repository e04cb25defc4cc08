import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { changeBoard, type WatchedSeries } from "#src/domain/statistics/change-board.ts";
import { sumTotals, type Totals } from "#src/domain/totals.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import { Tally } from "./tally.ts";
import { workOf, type WorkKpi } from "./work-kpis.ts";

/**
 * A list of changes watches units inside one another: a team's noise is also its site's, its line's and the organisation's. The
 * p-values of such a list hang together, which the rule of Benjamini and Hochberg allows where they do so positively
 * (Y. Benjamini and D. Yekutieli, Ann. Statist. 29(4), 2001); for two-sided tests that is no theorem, so it is tried here. In 300 such
 * worlds 0.3 % of the lists had anything in them with steady weeks, and 2.0 % with weeks that are good or bad for everybody
 * at once: noise that hangs together fills fewer lists, and the test is careful.
 */
const RUNS = 40;
const SEED = 20_261_122;
const WEEKS = { before: 22, now: 4 };
const DAYS = 5;
const TEAMS = 12;

/** Which teams are added up: each alone, two sites, two lines that cut across them, and all. */
const UNITS: readonly (readonly number[])[] = [
  ...Array.from({ length: TEAMS }, (_, team) => [team]),
  teamsWhere((team) => team < TEAMS / 2),
  teamsWhere((team) => team >= TEAMS / 2),
  teamsWhere((team) => team % 2 === 0),
  teamsWhere((team) => team % 2 === 1),
  teamsWhere(() => true),
];

function teamsWhere(isIn: (team: number) => boolean): number[] {
  return Array.from({ length: TEAMS }, (_, team) => team).filter(isIn);
}

/** One week of every unit: each team's days are drawn once, and added up for all units it lies in. */
function weekOf({ day }: WorkKpi, draws: Draws, shift: number): Totals[] {
  const sums = UNITS.map(() => new DaySums());
  for (let at = 0; at < DAYS; at += 1) {
    const teams = Array.from({ length: TEAMS }, () => day(draws, shift));
    for (const [unit, members] of UNITS.entries()) {
      const [numerator, denominator] = members.reduce(
        ([a, b], team) => [a + (teams[team]?.[0] ?? 0), b + (teams[team]?.[1] ?? 0)],
        [0, 0],
      );
      sums[unit]?.add(numerator, denominator);
    }
  }
  return sums.map((sum) => sum.totals());
}

function seriesOf(work: WorkKpi, draws: Draws, restless: number): WatchedSeries<null>[] {
  const weeks = Array.from({ length: WEEKS.before + WEEKS.now }, () =>
    weekOf(work, draws, restless * draws.normal()),
  );
  return UNITS.map((_, unit) => {
    const own = weeks.flatMap((week) => week[unit] ?? []);
    return {
      id: null,
      kpi: work.kpi,
      baseline: own.slice(0, WEEKS.before),
      now: sumTotals(own.slice(WEEKS.before)),
      anchors: null,
    };
  });
}

test.each([
  ["steady weeks", 0],
  ["weeks that are good or bad for everybody", 0.02],
])("where nothing changed, nested units fill at most one list in ten: %s", (_, restless) => {
  const draws = new Draws(SEED);
  const filled = new Tally();
  for (let run = 0; run < RUNS; run += 1) {
    const series = workOf(12).flatMap((work) => seriesOf(work, draws, restless));
    filled.add(changeBoard(series, DEFAULT_POLICY).found.length > 0 ? 1 : 0);
  }
  const { value, error } = filled.percent();
  console.log(
    `${restless === 0 ? "steady" : "uneven"}: ${value.toFixed(1)} % ± ${error.toFixed(1)}`,
  );
  // Three Monte-Carlo errors.
  expect(value).toBeLessThanOrEqual(10 + 3 * error);
});
