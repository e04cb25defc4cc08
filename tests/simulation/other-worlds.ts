import type { Kpi } from "#src/domain/kpi.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { intervalOf } from "#src/domain/statistics/evidence.ts";
import { FUNNEL_LEVELS, funnelLimits, funnelOf } from "#src/domain/statistics/funnel.ts";
import { processOf } from "#src/domain/statistics/process.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import { Tally } from "./tally.ts";

const [csat, fcr, aht] = [shippedKpi("csat"), shippedKpi("fcr"), shippedKpi("aht")];
const DAYS = 20;
const GOOD_AND_BAD_DAYS =
  "The interval of a proportion counts chance between contacts, not good and bad days: those take three products of daily sums for each KPI, where a grid asks for two sums and would wait nearly twice as long (528 ms instead of 284 ms for 20,000 people). Whoever has few contacts a day would not gain by it; a unit looks surer than it is. What is said of a change, on a scorecard and in lists, does allow for good and bad days and weeks.";

export const otherWorlds: Claim = {
  id: "other-worlds",
  title: "The same claims in worlds that are less kind",
  world:
    "Days that differ more than chance has them, very skewed handle times, tiny teams, few surveys, huge samples, good and bad weekdays: what the formulas do not assume.",
  naiveRule:
    "for groups, flag whoever is 1.5 standard deviations away from the group’s mean; for intervals, value ± 1.645 textbook standard errors",
  runs: { quick: 400, long: 6000 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  return {
    figures: [
      flagged("a team of 5 alike", csat, runs, 5, () => surveyed(draws, draws.count(80, 200), 0.8)),
      flagged("60 alike, 10–20 surveys each", csat, runs, 60, () =>
        surveyed(draws, draws.count(10, 20), 0.8),
      ),
      flagged("60 alike, 100,000 contacts each", fcr, runs / 4, 60, () =>
        surveyed(draws, 100_000, 0.72),
      ),
      {
        ...flagged("60 alike, very skewed handle times", aht, runs / 4, 60, () =>
          handled(draws, 20, 1),
        ),
        knownLimit:
          "The limits of a mean are normal ones, and a few very long contacts take such a mean past the upper one a little more often.",
      },
      {
        ...flagged("60 alike, 40 contacts a day, days 10 points apart", fcr, runs / 4, 60, () =>
          overDispersed(draws, 40, 0.1),
        ),
        knownLimit:
          "Winsorising keeps true outliers from widening the limits, and by that sees somewhat too little over-dispersion.",
      },
      covered("days 5 points apart, 5 a day", csat, 10 * runs, 80, () =>
        overDispersed(draws, 5, 0.05),
      ),
      {
        ...covered("days 5 points apart, 40 a day", fcr, 10 * runs, 80, () =>
          overDispersed(draws, 40, 0.05),
        ),
        knownLimit: GOOD_AND_BAD_DAYS,
      },
      {
        ...covered("days 5 points apart, a team’s 400 a day", fcr, 2 * runs, 80, () =>
          overDispersed(draws, 400, 0.05),
        ),
        knownLimit: GOOD_AND_BAD_DAYS,
      },
      covered("skewed handle times, 100 contacts", aht, 10 * runs, 360, () =>
        handled(draws, 5, 0.6),
      ),
      {
        ...covered("very skewed handle times, 100 contacts", aht, 10 * runs, 360, () =>
          handled(draws, 5, 1),
        ),
        knownLimit:
          "A few very long contacts decide such a mean, and a sample that happens to lack them looks surer than it is.",
      },
      covered("very skewed handle times, 800 contacts", aht, 10 * runs, 360, () =>
        handled(draws, 40, 1),
      ),
      unsteady("weeks 3 points apart", runs, 26, () => 0.8 + 0.03 * draws.normal(), draws),
      unsteady("Mondays 5 points worse", runs, 28, (day) => (day % 7 === 0 ? 0.75 : 0.8), draws),
    ],
    plots: [],
  };
}

/** How many of a group in which everybody is alike lie outside the 99.8 % limits of the others. */
function flagged(name: string, kpi: Kpi, runs: number, size: number, person: () => Totals): Figure {
  const [ours, naive] = [new Tally(), new Tally()];
  for (let run = 0; run < runs; run++) {
    const people = Array.from({ length: size }, person);
    const values = people.map((totals) => valueOf(kpi, totals) ?? 0);
    const outside = people.filter((totals, i) => {
      const funnel = funnelOf(kpi, people.toSpliced(i, 1));
      if (!funnel) throw new Error("people with data make a funnel");
      const limits = funnelLimits(kpi, funnel, totals.denominator ?? 0, FUNNEL_LEVELS.outer);
      const value = values[i] ?? 0;
      return value < limits.low || value > limits.high;
    });
    ours.add(outside.length, size);
    naive.add(beyondOneAndAHalf(values), size);
  }
  return {
    name: `${name}: people outside the others’ funnel`,
    unit: "%",
    ...ours.percent(),
    limit: { most: 0.3 },
    naive: naive.percent().value,
  };
}

function beyondOneAndAHalf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.filter((value) => (value - mean) ** 2 > 2.25 * variance).length;
}

function covered(
  name: string,
  kpi: Kpi,
  runs: number,
  truth: number,
  person: () => Totals,
): Figure {
  const tally = new Tally();
  for (let run = 0; run < runs; run++) {
    const interval = intervalOf(kpi, person(), 0.9, null);
    tally.add(interval && interval.low <= truth && truth <= interval.high ? 1 : 0);
  }
  return {
    name: `${name}: 90 % intervals that hold the truth`,
    unit: "%",
    ...tally.percent(),
    limit: { least: 88, most: 92 },
    naive: null,
  };
}

function unsteady(
  name: string,
  runs: number,
  points: number,
  truth: (point: number) => number,
  draws: Draws,
): Figure {
  const [ours, naive] = [new Tally(), new Tally()];
  for (let run = 0; run < runs; run++) {
    const series = Array.from({ length: points }, (_, point) => ({
      totals: surveyed(draws, 60, truth(point)),
      partial: false,
    }));
    const { verdict } = processOf({ kpi: csat, points: series, goal: null });
    ours.add(verdict === "unsteady" ? 1 : 0);
    naive.add(
      beyondOneAndAHalf(series.map(({ totals }) => valueOf(csat, totals) ?? 0)) > 0 ? 1 : 0,
    );
  }
  return {
    name: `${name}: steady processes called unsteady`,
    unit: "%",
    ...ours.percent(),
    limit: { most: 20 },
    naive: naive.percent().value,
  };
}

function surveyed(draws: Draws, surveys: number, truth: number): Totals {
  return totalsOf(draws.binomial(surveys, truth), surveys);
}

/** A month at 80 %, whose days are so many points apart (Beta–binomial). */
function overDispersed(draws: Draws, perDay: number, deviation: number): Totals {
  const sums = new DaySums();
  for (let day = 0; day < DAYS; day++) {
    const truth = draws.beta(0.8, 0.16 / deviation ** 2 - 1);
    sums.add(draws.binomial(perDay, truth), perDay);
  }
  return sums.totals();
}

/** A month of log-normal handle times around 360 s. */
function handled(draws: Draws, perDay: number, sigma: number): Totals {
  const sums = new DaySums();
  for (let day = 0; day < DAYS; day++) {
    const contacts = draws.poisson(perDay);
    let seconds = 0;
    for (let i = 0; i < contacts; i++) seconds += Math.round(draws.logNormal(360, sigma));
    sums.add(seconds, contacts);
  }
  return sums.totals();
}
