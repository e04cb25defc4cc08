import type { CoachingCase } from "#src/domain/coaching/coaching-case.ts";
import { coachingEffect } from "#src/domain/coaching/coaching-effect.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Claim, Evidence } from "./claim.ts";
import { Draws } from "./draws.ts";
import type { Plot } from "./plot.ts";
import { Tally } from "./tally.ts";

const csat = shippedKpi("csat");
const AGENTS = 200;
const COACHED = AGENTS / 10;
/** What coaching truly adds in the second world, in points. */
const GAIN = 3;

export const coachingIsNotFlattered: Claim = {
  id: "coaching-is-not-flattered",
  title: "Coaching is not credited with recovery by itself",
  world:
    "200 agents, 20–30 surveys a month, true satisfaction 80 % on average and 4 points apart. The tenth with the lowest value is coached; then a month in which nothing has changed, or in which the coached are truly 3 points better.",
  naiveRule: "the coached’s value after, less their value before",
  runs: { quick: 60, long: 1500 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const [nothing, gained] = [new World(draws, 0), new World(draws, GAIN)];
  for (let run = 0; run < runs; run++) {
    nothing.live();
    gained.live();
  }
  return {
    figures: [
      {
        name: "nothing done: effect shown",
        unit: "points",
        ...nothing.effect.estimate(),
        limit: { least: -0.5, most: 0.5 },
        naive: nothing.naive.estimate().value,
      },
      {
        name: "nothing done: 95 % interval contains 0",
        unit: "%",
        ...nothing.held.percent(),
        limit: { least: 90 },
        naive: null,
      },
      {
        name: "truly 3 points better: effect shown",
        unit: "points",
        ...gained.effect.estimate(),
        limit: { least: GAIN - 0.5, most: GAIN + 0.5 },
        naive: gained.naive.estimate().value,
      },
      {
        name: "truly 3 points better: 95 % interval contains 3",
        unit: "%",
        ...gained.held.percent(),
        limit: { least: 90 },
        naive: null,
      },
    ],
    plots: [effectsPlot(nothing)],
  };
}

/** Months before and after coaching, over and over, with a known gain. */
class World {
  readonly effect = new Tally();
  readonly naive = new Tally();
  /** How often the interval held the truth. */
  readonly held = new Tally();
  readonly shown: { readonly effects: number[]; readonly naive: number[] } = {
    effects: [],
    naive: [],
  };
  readonly #draws: Draws;
  readonly #gain: number;

  constructor(draws: Draws, gain: number) {
    this.#draws = draws;
    this.#gain = gain;
  }

  live(): void {
    const draws = this.#draws;
    // A deviation of 4 points around 80 %: strength 0.8 · 0.2 ÷ 0.04² − 1.
    const people = Array.from({ length: AGENTS }, () => {
      const truth = draws.beta(0.8, 99);
      return { truth, before: month(draws, truth) };
    }).toSorted((a, b) => percent(a.before) - percent(b.before));
    const cases = people.map(({ truth, before }, i): CoachingCase => {
      const better = i < COACHED ? this.#gain / 100 : 0;
      const after = month(draws, Math.min(truth + better, 1));
      return { id: String(i), stratum: "voice", before, after };
    });
    const coached = cases.slice(0, COACHED);
    const { effect, interval } = coachingEffect({
      kpi: csat,
      coached,
      uncoached: cases.slice(COACHED),
      anchors: null,
      level: DEFAULT_POLICY.coachingLevel,
      chance: () => draws.uniform(),
    });
    if (effect === null || !interval) throw new Error("180 colleagues are enough to compare with");
    const naive =
      coached.reduce((sum, { before, after }) => sum + percent(after) - percent(before), 0) /
      COACHED;
    this.effect.add(effect);
    this.naive.add(naive);
    this.held.add(interval.low <= this.#gain && this.#gain <= interval.high ? 1 : 0);
    this.shown.effects.push(effect);
    this.shown.naive.push(naive);
  }
}

function month(draws: Draws, truth: number): Totals {
  const surveys = draws.count(20, 30);
  return totalsOf(draws.binomial(surveys, truth), surveys);
}

function percent(totals: Totals): number {
  return valueOf(csat, totals) ?? 0;
}

function effectsPlot({ shown }: World): Plot {
  const share = (values: readonly number[]) =>
    Array.from({ length: 29 }, (_, i) => {
      const from = i - 10;
      const inside = values.filter((value) => value >= from && value < from + 1).length;
      return [from + 0.5, (100 * inside) / values.length] as const;
    });
  return {
    id: "coaching-is-not-flattered",
    title: "What is shown as the effect of coaching when nothing was done",
    x: { label: "points", from: -10, to: 20, ticks: [-10, -5, 0, 5, 10, 15, 20] },
    y: { label: "of all runs, %", from: 0, to: 40, ticks: [0, 10, 20, 30, 40] },
    band: null,
    series: [
      { name: "Candor", draw: "line", ink: "ours", points: share(shown.effects) },
      { name: "after less before", draw: "dashes", ink: "naive", points: share(shown.naive) },
    ],
  };
}
