import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { compositeChange } from "#src/domain/scoring/composite-change.ts";
import { movingMeasures } from "#src/domain/scoring/kinship.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { testChange } from "#src/domain/statistics/change.ts";
import { compareByWeeks } from "#src/domain/statistics/comparison.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import { sumTotals, type Totals } from "#src/domain/totals.ts";
import type { Claim, Evidence, Figure, Limit } from "./claim.ts";
import { Draws } from "./draws.ts";
import { goalAt } from "./goal-at.ts";
import { Tally } from "./tally.ts";
import { weeksOf, workOf, type WorkKpi } from "./work-kpis.ts";

/** A month beside the month before, after half a year. */
const WEEKS = { earlier: 22, before: 4, now: 4 };
const NOMINAL = 0.1;
const LASTING = {
  knownLimit:
    "Weeks are taken to come one by one. A run of good weeks is told as the change that it is while it lasts, though it may pass.",
};
const TWO_POINTS = 2;
const { intervalLevel, falseDiscoveryRate } = DEFAULT_POLICY;

/** How a scorecard's KPIs come about. */
interface World {
  readonly people: number;
  /** Standard deviation from week to week, as a share of the value. */
  readonly restless: number;
  /** How much of a week's share the next one has too. */
  readonly memory: number;
  /** By what share of its value every KPI truly moves. */
  readonly shift: number;
}

export const comparisonsAreNotNoise: Claim = {
  id: "comparisons-are-not-noise",
  title: "A scorecard’s comparison is not taken in by a good week",
  world:
    "Scorecards of 8 KPIs of all kinds, of one person, of 12 and of 400: four weeks against the four before, after 22 more. Nothing changes, with steady weeks or with weeks that differ by 4 % of the value; or every KPI truly moves by a tenth.",
  naiveRule:
    "the same test by the days of the two periods, which do not show how much weeks differ; for the score, two points more or less",
  runs: { quick: 30, long: 400 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const quiet = { restless: 0, memory: 0, shift: 0 };
  const uneven = { ...quiet, restless: 0.04 };
  const person = compare(draws, 4 * runs, { ...quiet, people: 1 });
  const unevenPerson = compare(draws, 4 * runs, { ...uneven, people: 1 });
  const team = compare(draws, 2 * runs, { ...uneven, people: 12 });
  const company = compare(draws, runs, { ...uneven, people: 400 });
  const lasting = compare(draws, runs, { ...uneven, memory: 0.5, people: 400 });
  const moved = compare(draws, runs, { ...uneven, shift: 0.1, people: 400 });
  return {
    figures: [
      ...falseCalls("steady weeks, one person", person),
      ...falseCalls("uneven weeks, one person", unevenPerson),
      ...falseCalls("uneven weeks, 12 people", team),
      ...falseCalls("uneven weeks, 400 people", company),
      ...falseCalls("weeks that take after the last one, 400 people", lasting, LASTING),
      percent("every KPI moves by a tenth, 400 people: found", moved.found, null),
      percent("every KPI moves by a tenth, 400 people: scores called changed", moved.score, null),
    ],
    plots: [],
  };
}

/** Candor's tally beside that of the naive rule. */
interface Both {
  readonly ours: Tally;
  readonly naive: Tally;
}

interface Compared {
  /** KPIs whose p-value is under the nominal level. */
  readonly single: Both;
  /** Scorecards on which any KPI is called improved or declined. */
  readonly any: Both;
  /** KPIs called improved or declined. */
  readonly found: Both;
  /** Scores called improved or declined; by the naive rule, those that are two points away from the score before. */
  readonly score: Both;
}

function compare(draws: Draws, runs: number, world: World): Compared {
  const both = (): Both => ({ ours: new Tally(), naive: new Tally() });
  const tallies = { single: both(), any: both(), found: both(), score: both() };
  const work = workOf(world.people);
  for (let run = 0; run < runs; run++) {
    const cards = work.map((kpi) => comparedKpi(draws, world, kpi));
    const score = compositeChange(
      cards.map(({ part }) => part),
      DEFAULT_POLICY,
    );
    tallies.score.naive.add(Math.abs(score?.delta ?? 0) >= TWO_POINTS ? 1 : 0);
    for (const rule of ["ours", "naive"] as const) {
      const pValues = cards.map((card) => card[rule]);
      const whole = rule === "ours" ? (score?.pValue ?? null) : null;
      const [scoreCalled, ...survives] = survivors([whole, ...pValues], falseDiscoveryRate);
      if (rule === "ours") tallies.score.ours.add(scoreCalled ? 1 : 0);
      const called = survives.filter((survived) => survived).length;
      const low = pValues.filter((p) => p !== null && p < NOMINAL).length;
      tallies.single[rule].add(low, pValues.length);
      tallies.any[rule].add(called > 0 ? 1 : 0);
      tallies.found[rule].add(called, pValues.length);
    }
  }
  return tallies;
}

function comparedKpi(draws: Draws, { restless, memory, shift }: World, work: WorkKpi) {
  let mood = draws.normal();
  const weeks = (count: number, by: number): Totals[] =>
    Array.from({ length: count }, () => {
      mood = memory * mood + Math.sqrt(1 - memory ** 2) * draws.normal();
      return weeksOf(work, draws, 1, by + restless * mood);
    });
  const earlier = weeks(WEEKS.earlier + WEEKS.before, 0);
  const before = sumTotals(earlier.slice(WEEKS.earlier));
  const now = sumTotals(weeks(WEEKS.now, shift));
  const sums = earlier.map((week): Totals => ({ ...week, squares: null }));
  const { kpi } = work;
  const ours = compareByWeeks(
    kpi,
    { totals: now, weeks: WEEKS.now },
    { totals: before, weeks: WEEKS.before },
    sums,
    intervalLevel,
  );
  const naive = testChange(kpi, now, before, intervalLevel).pValue;
  const { anchors } = goalAt(kpi, valueOf(kpi, sumTotals(earlier)) ?? 0);
  const moving = movingMeasures(kpi);
  const part = { kpi: kpi.id, weight: 1, anchors, direction: kpi.direction, change: ours, moving };
  return { ours: ours.pValue, naive, part };
}

/** `knownLimit`: why the KPIs of a world are called changed more often than Candor promises elsewhere. */
function falseCalls(
  name: string,
  { single, any, score }: Compared,
  knownLimit: Pick<Figure, "knownLimit"> = {},
): Figure[] {
  const most = 100 * NOMINAL;
  return [
    { ...percent(`${name}: p-values under ${NOMINAL}`, single, { most }), ...knownLimit },
    { ...percent(`${name}: scorecards that call any change`, any, { most }), ...knownLimit },
    percent(`${name}: scores called changed`, score, { most }),
  ];
}

function percent(name: string, { ours, naive }: Both, limit: Limit | null): Figure {
  return { name, unit: "%", ...ours.percent(), limit, naive: naive.percent().value };
}
