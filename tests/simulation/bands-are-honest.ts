import type { Band } from "#src/domain/band.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { judge } from "#src/domain/scoring/judge.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import { goalAt } from "./goal-at.ts";
import { Tally, type Estimate } from "./tally.ts";

const [csat, perHour, aht] = ["csat", "contacts_per_hour", "aht"].map(shippedKpi) as [
  Kpi,
  Kpi,
  Kpi,
];
const SAMPLES = [10, 20, 30, 50, 100, 200, 500];
/** How far from the target the naive rule gives a colour. */
const NAIVE_REACH = 0.05;

export const bandsAreHonest: Claim = {
  id: "bands-are-honest",
  title: "Whoever is exactly at the goal is mostly called too close to call",
  world:
    "An agent whose true value is exactly the target: 80 % satisfied, 8 contacts an hour, or 360 s a contact; a month of about 30 surveys or contacts.",
  naiveRule: "green or red as soon as the value is 5 % away from the target",
  runs: { quick: 4000, long: 60_000 },
  simulate,
};

/** How a month of somebody exactly at goal is called. */
interface Calls {
  readonly band: (band: Band) => Estimate;
  /** Any band but too close to call. */
  readonly called: Estimate;
  /** Exceeds or below. */
  readonly extreme: Estimate;
  /** Green or red by the naive rule, in per cent. */
  readonly naive: number;
}

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const surveys = (count: number) => () => totalsOf(draws.binomial(count, 0.8), count);
  const thirty = callsOf(runs, csat, 80, surveys(30));
  const around = callsOf(runs, csat, 80, () => surveys(draws.count(20, 40))());
  const rate = callsOf(runs, perHour, 8, () => totalsOf(draws.poisson(40), 3600 * 5));
  const mean = callsOf(runs, aht, 360, () => handled(draws));
  const bySample = SAMPLES.map((count) => callsOf(runs, csat, 80, surveys(count)));
  const rivals = [thirty.band("below"), thirty.band("meets"), thirty.band("exceeds")];
  const callFigures = (name: string, { extreme, called, naive }: Calls): Figure[] => [
    { name: `${name}: exceeds or below`, unit: "%", ...extreme, limit: { most: 40 }, naive },
    { name: `${name}: meets, exceeds or below`, unit: "%", ...called, limit: null, naive },
  ];
  return {
    figures: [
      ...callFigures("30 surveys", thirty),
      {
        name: "30 surveys: too close to call, against the next most frequent",
        unit: "%",
        ...thirty.band("too-close"),
        limit: { least: Number(Math.max(...rivals.map(({ value }) => value)).toFixed(1)) },
        naive: null,
      },
      ...callFigures("20–40 surveys", around),
      ...callFigures("40 contacts, per hour", rate),
      ...callFigures("30 contacts, handle time", mean),
    ],
    plots: [
      {
        id: "bands-are-honest",
        title: "How often somebody exactly at the goal is called exceeds or below",
        x: { label: "surveys", from: 10, to: 500, ticks: SAMPLES, log: true },
        y: { label: "called, %", from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] },
        band: [0, 40],
        series: [
          {
            name: "Candor",
            draw: "line",
            ink: "ours",
            points: bySample.map(({ extreme }, i) => [SAMPLES[i] ?? 0, extreme.value]),
          },
          {
            name: "±5 % bands",
            draw: "dashes",
            ink: "naive",
            points: bySample.map(({ naive }, i) => [SAMPLES[i] ?? 0, naive]),
          },
        ],
      },
    ],
  };
}

function callsOf(runs: number, kpi: Kpi, target: number, month: () => Totals): Calls {
  const goal = goalAt(kpi, target);
  const counts = new Map<Band, number>();
  const naive = new Tally();
  for (let run = 0; run < runs; run++) {
    const totals = month();
    const { band, value } = judge({ kpi, totals, goal, policy: DEFAULT_POLICY, prior: null });
    counts.set(band, (counts.get(band) ?? 0) + 1);
    naive.add(Math.abs((value ?? 0) / target - 1) > NAIVE_REACH ? 1 : 0);
  }
  const share = (...bands: readonly Band[]) =>
    percentOf(
      bands.reduce((sum, band) => sum + (counts.get(band) ?? 0), 0),
      runs,
    );
  return {
    band: (band) => share(band),
    called: share("below", "meets", "exceeds"),
    extreme: share("below", "exceeds"),
    naive: naive.percent().value,
  };
}

/** About 30 contacts in 20 days, each with a coefficient of variation of 0.6. */
function handled(draws: Draws): Totals {
  const shape = 1 / 0.6 ** 2;
  const sums = new DaySums();
  for (let day = 0; day < 20; day++) {
    const contacts = draws.poisson(1.5);
    if (contacts > 0) sums.add(Math.round((360 * draws.gamma(shape * contacts)) / shape), contacts);
  }
  return sums.totals();
}

/** A share of independent runs, with its binomial error. */
function percentOf(hits: number, runs: number): Estimate {
  const share = hits / runs;
  return { value: 100 * share, error: 100 * Math.sqrt((share * (1 - share)) / runs) };
}
