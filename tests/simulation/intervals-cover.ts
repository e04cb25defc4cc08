import type { Kpi } from "#src/domain/kpi.ts";
import { intervalOf } from "#src/domain/statistics/evidence.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import type { Series } from "./plot.ts";
import { Tally } from "./tally.ts";

const LEVEL = 0.9;
/** Standard deviations that hold 90 % of a normal distribution. */
const NORMAL_REACH = 1.645;
const SAMPLES = [5, 10, 20, 30, 50, 100, 200, 500];
/** Under this sample nothing is promised; the figures are shown all the same. */
const PROMISED_FROM = 20;
const DAYS = 20;

export const intervalsCover: Claim = {
  id: "intervals-cover",
  title: "Intervals hold the truth as often as they say",
  world:
    "Agents whose true value is drawn at random (satisfaction 60–95 %, 4–12 contacts an hour, handle time 240–480 s with a coefficient of variation of 0.6, ratings of 1 to 5), seen through samples of 5 to 500 over 20 days.",
  naiveRule: "the textbook interval, value ± 1.645 standard errors",
  runs: { quick: 2500, long: 40_000 },
  simulate,
};

/** What one agent of a kind shows: sums, the truth behind them, and the naive standard error (all in the KPI's unit). */
interface Seen {
  readonly totals: Totals;
  readonly truth: number;
  readonly naiveError: number;
}

interface Kind {
  readonly name: string;
  readonly kpi: Kpi;
  readonly see: (draws: Draws, sample: number) => Seen;
}

const KINDS: readonly Kind[] = [
  { name: "proportion", kpi: shippedKpi("csat"), see: satisfaction },
  { name: "rate", kpi: shippedKpi("contacts_per_hour"), see: contactsPerHour },
  { name: "mean of times", kpi: shippedKpi("aht"), see: handleTime },
  { name: "mean of ratings", kpi: shippedKpi("csat_mean"), see: ratings },
];

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const figures: Figure[] = [];
  const series: Series[] = [];
  for (const kind of KINDS) {
    const cells = SAMPLES.map((sample) => coverage(draws, runs, kind, sample));
    figures.push(...cells);
    series.push({
      name: kind === KINDS[0] ? "Candor, for four kinds of KPI" : "",
      draw: "line",
      ink: "ours",
      points: cells.map(({ value }, i) => [SAMPLES[i] ?? 0, value]),
    });
    series.push({
      name: kind === KINDS[0] ? "the textbook’s" : "",
      draw: "dashes",
      ink: "naive",
      points: cells.map(({ naive }, i) => [SAMPLES[i] ?? 0, naive ?? 0]),
    });
  }
  return {
    figures,
    plots: [
      {
        id: "intervals-cover",
        title: "How often 90 % intervals hold the truth, by sample",
        x: { label: "sample", from: 5, to: 500, ticks: SAMPLES, log: true },
        y: { label: "held, %", from: 60, to: 100, ticks: [60, 70, 80, 90, 100] },
        band: [88, 92],
        series,
      },
    ],
  };
}

function coverage(draws: Draws, runs: number, { name, kpi, see }: Kind, sample: number): Figure {
  const [ours, naive] = [new Tally(), new Tally()];
  for (let run = 0; run < runs; run++) {
    const { totals, truth, naiveError } = see(draws, sample);
    const value = (kpi.scale * (totals.numerator ?? 0)) / (totals.denominator ?? 1);
    const interval = intervalOf(kpi, totals, LEVEL, null);
    ours.add(interval && interval.low <= truth && truth <= interval.high ? 1 : 0);
    naive.add(Math.abs(value - truth) <= NORMAL_REACH * naiveError ? 1 : 0);
  }
  return {
    name: `${name}, sample ${sample}`,
    unit: "%",
    ...ours.percent(),
    limit: sample >= PROMISED_FROM ? { least: 88, most: 92 } : null,
    naive: naive.percent().value,
  };
}

function satisfaction(draws: Draws, surveys: number): Seen {
  const truth = draws.between(0.6, 0.95);
  const satisfied = draws.binomial(surveys, truth);
  const share = satisfied / surveys;
  return {
    totals: { numerator: satisfied, denominator: surveys, days: DAYS, squares: null },
    truth: 100 * truth,
    naiveError: 100 * Math.sqrt((share * (1 - share)) / surveys),
  };
}

/** The sample of a rate is its exposure: as many hours as give about `contacts` contacts. */
function contactsPerHour(draws: Draws, contacts: number): Seen {
  const truth = draws.between(4, 12);
  const hours = contacts / 8;
  const handled = draws.poisson(truth * hours);
  return {
    totals: { numerator: handled, denominator: 3600 * hours, days: DAYS, squares: null },
    truth,
    naiveError: Math.sqrt(handled) / hours,
  };
}

function handleTime(draws: Draws, contacts: number): Seen {
  const truth = draws.between(240, 480);
  const shape = 1 / 0.6 ** 2;
  return overDays(draws, contacts, truth, () => Math.round((truth * draws.gamma(shape)) / shape));
}

/** Ratings of 1 to 5, each a sum of four chances, so that their mean is between 3.4 and 4.6. */
function ratings(draws: Draws, surveys: number): Seen {
  const share = draws.between(0.6, 0.9);
  return overDays(draws, surveys, 1 + 4 * share, () => 1 + draws.binomial(4, share));
}

/** Single amounts on random days of the month; the naive rule knows each amount. */
function overDays(draws: Draws, count: number, truth: number, amount: () => number): Seen {
  const days = Array.from({ length: DAYS }, () => [0, 0] as [sum: number, count: number]);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    const value = amount();
    sum += value;
    squares += value * value;
    const day = days[draws.whole(DAYS)];
    if (!day) throw new Error("a day of the month is one of its days");
    day[0] += value;
    day[1] += 1;
  }
  const sums = new DaySums();
  for (const [total, contacts] of days) sums.add(total, contacts);
  const variance = (squares - (sum * sum) / count) / (count - 1);
  return { totals: sums.totals(), truth, naiveError: Math.sqrt(Math.max(variance, 0) / count) };
}
