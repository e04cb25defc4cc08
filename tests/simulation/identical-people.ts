import {
  FUNNEL_LEVELS,
  funnelLimits,
  funnelOf,
  funnelSamples,
  type Funnel,
} from "#src/domain/statistics/funnel.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Claim, Evidence } from "./claim.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import type { Plot } from "./plot.ts";
import { Tally } from "./tally.ts";

const csat = shippedKpi("csat");
const AGENTS = 60;
const DAYS = 20;
const TRUTH = 0.8;

export const identicalPeople: Claim = {
  id: "identical-people",
  title: "Identical people are left alone",
  world:
    "60 agents whose customers are all satisfied with the same probability, 80 %; 2–12 surveys a day, 20 days. Each is set beside the others. Then small groups: three peers beside somebody with as much work as they have together, and ten whose forms hardly ever have an error.",
  naiveRule: "flag whoever is 1.5 standard deviations under the day’s mean, any day of the month",
  runs: { quick: 400, long: 8000 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const [flagged, naive] = [new Tally(), new Tally()];
  const small = SMALL_GROUPS.map((group) => ({ group, ours: new Tally(), naive: new Tally() }));
  const plots: Plot[] = [];
  for (let run = 0; run < runs; run++) {
    const { people, flaggedByDay } = month(draws);
    naive.add(flaggedByDay, AGENTS);
    flagged.add(
      people.filter((person, at) => isOutside(person, people.toSpliced(at, 1))).length,
      AGENTS,
    );
    if (run === 0) plots.push(funnelPlot(people, funnelFor(people)));
    for (const { group, ours, naive: deviations } of small) {
      for (let again = 0; again < SMALL_PER_RUN; again++) {
        const { own, peers } = drawn(group, draws);
        ours.add(isOutside(own, peers) ? 1 : 0);
        deviations.add(isOneAndAHalfAway(own, peers) ? 1 : 0);
      }
    }
  }
  return {
    figures: [
      {
        name: "people outside the 99.8 % limits of the others’ funnel",
        unit: "%",
        ...flagged.percent(),
        limit: { most: 0.3 },
        naive: naive.percent().value,
      },
      ...small.map(({ group, ours, naive: deviations }) => ({
        name: `${group.name}: outside the 99.8 % limits`,
        unit: "%" as const,
        ...ours.percent(),
        limit: { most: 0.3 },
        naive: deviations.percent().value,
      })),
    ],
    plots,
  };
}

/** People of whom everybody has the same chance of success. */
interface SmallGroup {
  readonly name: string;
  readonly peers: number;
  readonly sample: number;
  readonly own: number;
  readonly truth: number;
}

const SMALL_GROUPS: readonly SmallGroup[] = [
  { name: "600 surveys beside 3 × 200", peers: 3, sample: 200, own: 600, truth: TRUTH },
  { name: "12 forms with 1 % errors beside 10 × 12", peers: 10, sample: 12, own: 12, truth: 0.01 },
];
const SMALL_PER_RUN = 25;

function drawn({ peers, sample, own, truth }: SmallGroup, draws: Draws) {
  const person = (trials: number) => {
    const sums = new DaySums();
    sums.add(draws.binomial(trials, truth), trials);
    return sums.totals();
  };
  return { own: person(own), peers: Array.from({ length: peers }, () => person(sample)) };
}

function isOneAndAHalfAway(own: Totals, peers: readonly Totals[]): boolean {
  const values = peers.map(csatOf);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return (csatOf(own) - mean) ** 2 > 2.25 * variance;
}

function month(draws: Draws): { people: Totals[]; flaggedByDay: number } {
  const people = Array.from({ length: AGENTS }, () => new DaySums());
  const flagged = new Set<number>();
  for (let day = 0; day < DAYS; day++) {
    const shares = people.map((sums) => {
      const surveys = draws.count(2, 12);
      const satisfied = draws.binomial(surveys, TRUTH);
      sums.add(satisfied, surveys);
      return satisfied / surveys;
    });
    const bar = oneAndAHalfUnder(shares);
    shares.forEach((share, person) => share < bar && flagged.add(person));
  }
  return { people: people.map((sums) => sums.totals()), flaggedByDay: flagged.size };
}

function oneAndAHalfUnder(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return mean - 1.5 * Math.sqrt(variance);
}

function funnelFor(people: readonly Totals[]): Funnel {
  const funnel = funnelOf(csat, people);
  if (!funnel) throw new Error("people with surveys make a funnel");
  return funnel;
}

/** As shipped: whoever is judged is not one of the peers. */
function isOutside(person: Totals, peers: readonly Totals[]): boolean {
  const { low, high } = funnelLimits(
    csat,
    funnelFor(peers),
    person.denominator ?? 0,
    FUNNEL_LEVELS.outer,
  );
  const value = csatOf(person);
  return value < low || value > high;
}

function csatOf(person: Totals): number {
  return valueOf(csat, person) ?? 0;
}

function funnelPlot(people: readonly Totals[], funnel: Funnel): Plot {
  const edge = (level: number, side: "low" | "high") =>
    funnelSamples(80, 200, 25).map(
      (sample) => [sample, funnelLimits(csat, funnel, sample, level)[side]] as const,
    );
  return {
    id: "identical-people",
    title: "Sixty people of equal skill: the spread is chance, and the funnel says so",
    x: { label: "surveys", from: 80, to: 200, ticks: [80, 120, 160, 200] },
    y: { label: "satisfied, %", from: 60, to: 100, ticks: [60, 70, 80, 90, 100] },
    band: null,
    series: [
      {
        name: "99.8 % limits",
        draw: "line",
        ink: "plain",
        points: edge(FUNNEL_LEVELS.outer, "low"),
      },
      { name: "", draw: "line", ink: "plain", points: edge(FUNNEL_LEVELS.outer, "high") },
      {
        name: "95 % limits",
        draw: "dashes",
        ink: "plain",
        points: edge(FUNNEL_LEVELS.inner, "low"),
      },
      { name: "", draw: "dashes", ink: "plain", points: edge(FUNNEL_LEVELS.inner, "high") },
      {
        name: "one person",
        draw: "dots",
        ink: "ours",
        points: people.map((person) => [person.denominator ?? 0, csatOf(person)]),
      },
    ],
  };
}
