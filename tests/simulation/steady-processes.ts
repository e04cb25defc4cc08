import { processOf, type ProcessPoint, type Signal } from "#src/domain/statistics/process.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Claim, Evidence } from "./claim.ts";
import { Draws } from "./draws.ts";
import { Tally } from "./tally.ts";

const csat = shippedKpi("csat");
const SURVEYS = 60;
const WEEKS = 26;
const [BEFORE, AFTER] = [0.8, 0.74];
/** Weeks after the drop within which it should be found; what is not found by then counts as this many. */
const PATIENCE = 40;
/** The naive rule: a week-on-week arrow for a move of 5 % of the value. */
const ARROW = 0.05;

export const steadyProcesses: Claim = {
  id: "steady-processes",
  title: "Steady processes are called steady, and a real drop is found",
  world: `${WEEKS} weeks of ${SURVEYS} surveys each at 80 % satisfied; then, in the second world, 74 %.`,
  naiveRule: "an arrow for every value that moved by 5 % against the week before",
  runs: { quick: 300, long: 6000 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const [signals, outside, arrows] = [new Tally(), new Tally(), new Tally()];
  const [unsteady, anyArrow] = [new Tally(), new Tally()];
  const delays: number[] = [];
  for (let run = 0; run < runs; run++) {
    const stable = weeks(draws, BEFORE, WEEKS);
    const found = signalsIn(stable);
    signals.add(
      countOf(found, (signal) => signal !== null),
      WEEKS,
    );
    outside.add(
      countOf(found, (signal) => signal === "outside"),
      WEEKS,
    );
    const steady = found.every((signal) => signal === null);
    unsteady.add(steady ? 0 : 1);
    const drawn = arrowsIn(stable);
    arrows.add(drawn, WEEKS - 1);
    anyArrow.add(drawn > 0 ? 1 : 0);
    if (steady) delays.push(delayOf([...stable, ...weeks(draws, AFTER, PATIENCE)]));
  }
  delays.sort((a, b) => a - b);
  return {
    figures: [
      {
        name: "steady: weeks that are signals",
        unit: "%",
        ...signals.percent(),
        limit: { most: 1 },
        naive: arrows.percent().value,
      },
      {
        name: "steady: weeks outside their natural limits",
        unit: "%",
        ...outside.percent(),
        limit: { most: 0.5 },
        naive: arrows.percent().value,
      },
      {
        name: "steady: half years called unsteady",
        unit: "%",
        ...unsteady.percent(),
        limit: { most: 20 },
        naive: anyArrow.percent().value,
      },
      {
        name: "a drop of 6 points: median weeks until it shows",
        unit: "weeks",
        value: quantile(delays, 0.5),
        error: medianError(delays),
        limit: null,
        naive: null,
      },
    ],
    plots: [
      {
        id: "steady-processes",
        title: "How soon a drop of 6 points on 60 surveys a week becomes a signal",
        x: { label: "weeks after the drop", from: 0, to: 40, ticks: [0, 10, 20, 30, 40] },
        y: { label: "found, %", from: 0, to: 100, ticks: [0, 25, 50, 75, 100] },
        band: null,
        series: [
          {
            name: "found by then",
            draw: "line",
            ink: "ours",
            points: Array.from({ length: PATIENCE }, (_, week) => [
              week,
              (100 * delays.filter((delay) => delay <= week).length) / delays.length,
            ]),
          },
        ],
      },
    ],
  };
}

function weeks(draws: Draws, truth: number, count: number): ProcessPoint[] {
  return Array.from({ length: count }, () => ({
    totals: totalsOf(draws.binomial(SURVEYS, truth), SURVEYS),
    partial: false,
  }));
}

function signalsIn(points: readonly ProcessPoint[]): readonly (Signal | null)[] {
  return processOf({ kpi: csat, points, goal: null }).signals;
}

/** How many weeks after the drop somebody who looks every week first sees a steady process turn unsteady. */
function delayOf(points: readonly ProcessPoint[]): number {
  for (let since = 1; since < PATIENCE; since++) {
    const seen = signalsIn(points.slice(0, WEEKS + since));
    if (seen.some((signal) => signal !== null)) return since;
  }
  return PATIENCE;
}

function arrowsIn(points: readonly ProcessPoint[]): number {
  const shares = points.map(({ totals }) => (totals.numerator ?? 0) / (totals.denominator ?? 1));
  return countOf(shares.slice(1), (share, i) => Math.abs(share / (shares[i] ?? 0) - 1) > ARROW);
}

function countOf<T>(items: readonly T[], holds: (item: T, i: number) => boolean): number {
  return items.filter(holds).length;
}

function quantile(ascending: readonly number[], p: number): number {
  return ascending[Math.floor(p * ascending.length)] ?? NaN;
}

/** Half of the distance between the order statistics one binomial deviation around the median. */
function medianError(ascending: readonly number[]): number {
  const reach = 0.5 / Math.sqrt(ascending.length);
  return (quantile(ascending, 0.5 + reach) - quantile(ascending, 0.5 - reach)) / 2;
}
