import type { Kpi } from "#src/domain/kpi.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { adjustedValue } from "#src/domain/statistics/evidence.ts";
import { fitPrior } from "#src/domain/statistics/prior.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import type { Plot } from "./plot.ts";
import { Tally } from "./tally.ts";

const AGENTS = 200;
const [FEWEST, MOST] = [5, 300];
const DAYS = 20;

export const shrinkageHelps: Claim = {
  id: "shrinkage-helps",
  title: "Adjusted values are closer to the truth",
  world:
    "200 agents with 5 to 300 surveys each, evenly on a logarithmic axis; true satisfaction 80 % on average, 4 points standard deviation between people. The same for contacts an hour and handle time.",
  naiveRule: "the raw value",
  runs: { quick: 150, long: 3000 },
  simulate,
};

interface Person {
  readonly totals: Totals;
  readonly truth: number;
}

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const errors = new ErrorsBySample();
  const satisfaction = (deviation: number) => () =>
    compare(draws, runs, shippedKpi("csat"), (sample) => satisfied(draws, deviation, sample));
  const main = compare(
    draws,
    runs,
    shippedKpi("csat"),
    (sample) => satisfied(draws, 0.04, sample),
    errors,
  );
  const reported = (name: string, found: Pick<Figure, "value" | "error">): Figure => ({
    name,
    unit: "× raw",
    ...found,
    limit: { most: 1 },
    naive: null,
  });
  return {
    figures: [
      {
        name: "squared error, satisfaction, people 4 points apart",
        unit: "× raw",
        ...main,
        limit: { most: 0.25 },
        naive: 1,
      },
      reported("squared error, satisfaction, people alike", satisfaction(0)()),
      reported("squared error, satisfaction, people 10 points apart", satisfaction(0.1)()),
      reported(
        "squared error, contacts an hour",
        compare(draws, runs, shippedKpi("contacts_per_hour"), (n) => handled(draws, n)),
      ),
      reported(
        "squared error, handle time",
        compare(draws, runs, shippedKpi("aht"), (n) => handleTime(draws, n)),
      ),
    ],
    plots: [errors.plot()],
  };
}

/** Squared error of the adjusted values as a share of that of the raw ones. */
function compare(
  draws: Draws,
  runs: number,
  kpi: Kpi,
  person: (sample: number) => Person,
  errors?: ErrorsBySample,
): Pick<Figure, "value" | "error"> {
  const tally = new Tally();
  for (let run = 0; run < runs; run++) {
    const people = Array.from({ length: AGENTS }, () =>
      person(Math.round(FEWEST * (MOST / FEWEST) ** draws.uniform())),
    );
    const prior = fitPrior(
      kpi,
      people.map(({ totals }) => totals),
    );
    let [adjusted, raw] = [0, 0];
    for (const { totals, truth } of people) {
      const off = {
        adjusted: ((adjustedValue(kpi, totals, prior) ?? 0) - truth) ** 2,
        raw: ((valueOf(kpi, totals) ?? 0) - truth) ** 2,
      };
      adjusted += off.adjusted;
      raw += off.raw;
      errors?.add(totals.denominator ?? 0, off);
    }
    tally.add(adjusted, raw);
  }
  return tally.estimate();
}

function satisfied(draws: Draws, deviation: number, surveys: number): Person {
  // Variance of a Beta: mean · (1 − mean) ÷ (strength + 1).
  const truth = deviation === 0 ? 0.8 : draws.beta(0.8, 0.16 / deviation ** 2 - 1);
  return { totals: totalsOf(draws.binomial(surveys, truth), surveys), truth: 100 * truth };
}

/** People are 10 % apart: Gamma with a coefficient of variation of 0.1 around eight an hour. */
function handled(draws: Draws, contacts: number): Person {
  const truth = (8 * draws.gamma(100)) / 100;
  const hours = contacts / 8;
  return { totals: totalsOf(draws.poisson(truth * hours), 3600 * hours), truth };
}

/** People are 10 % apart around 360 s; single contacts have a coefficient of variation of 0.6. */
function handleTime(draws: Draws, contacts: number): Person {
  const truth = (360 * draws.gamma(100)) / 100;
  const shape = 1 / 0.6 ** 2;
  const sums = new DaySums();
  for (let day = 0; day < DAYS; day++) {
    const count = draws.poisson(contacts / DAYS);
    if (count > 0) sums.add(Math.round((truth * draws.gamma(shape * count)) / shape), count);
  }
  return { totals: sums.totals(), truth };
}

/** Mean squared errors in steps of the sample that are even on a logarithmic axis. */
class ErrorsBySample {
  static readonly #STEPS = 8;
  readonly #steps = Array.from({ length: ErrorsBySample.#STEPS }, () => ({
    adjusted: new Tally(),
    raw: new Tally(),
  }));

  add(sample: number, off: { readonly adjusted: number; readonly raw: number }): void {
    const place = Math.log(sample / FEWEST) / Math.log(MOST / FEWEST);
    const step =
      this.#steps[Math.min(Math.floor(place * this.#steps.length), this.#steps.length - 1)];
    step?.adjusted.add(off.adjusted);
    step?.raw.add(off.raw);
  }

  plot(): Plot {
    const line = (which: "adjusted" | "raw") =>
      this.#steps.map((step, i) => {
        const middle = FEWEST * (MOST / FEWEST) ** ((i + 0.5) / this.#steps.length);
        return [middle, Math.sqrt(step[which].estimate().value)] as const;
      });
    return {
      id: "shrinkage-helps",
      title: "Typical error of raw and adjusted satisfaction, by sample",
      x: { label: "surveys", from: 5, to: 300, ticks: [5, 10, 20, 50, 100, 300], log: true },
      y: { label: "error, points", from: 0, to: 20, ticks: [0, 5, 10, 15, 20] },
      band: null,
      series: [
        { name: "adjusted", draw: "line", ink: "ours", points: line("adjusted") },
        { name: "raw", draw: "dashes", ink: "naive", points: line("raw") },
      ],
    };
  }
}
