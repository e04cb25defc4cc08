import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { mostImproved } from "#src/domain/recognition/boards/most-improved.ts";
import { errorWithin, placesOf, type Entrant } from "#src/domain/recognition/boards/places.ts";
import { progressOf } from "#src/domain/recognition/contests/progress.ts";
import { judge } from "#src/domain/scoring/judge.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Claim, Evidence } from "./claim.ts";
import { Draws } from "./draws.ts";
import { goalAt } from "./goal-at.ts";
import { Tally } from "./tally.ts";

const csat = shippedKpi("csat");
const goal = goalAt(csat, 80);
const TEAMS = 12;
const PEOPLE = 60;
/** One team of the twelve, in the last world, is better by this share. */
const BETTER = 0.06;

export const boardsDoNotRankNoise: Claim = {
  id: "boards-do-not-rank-noise",
  title: "Equals share a place on boards and in contests",
  world:
    "Twelve teams of 400 surveys, or sixty people of 30 to 80, all with the same true satisfaction of 80 %, placed by points towards the goal; sixty people who truly differ and do not change, over two months; and twelve teams of which one is 6 points better.",
  naiveRule: "places by the value, and the most improved by the difference",
  runs: { quick: 400, long: 5000 },
  simulate,
};

/** Somebody's points for so many surveys at a true share. */
function entrant(draws: Draws, id: number, surveys: number, share = 0.8): Entrant {
  const totals = totalsOf(draws.binomial(surveys, share), surveys);
  const { score, scoreInterval } = judge({
    kpi: csat,
    totals,
    goal,
    policy: DEFAULT_POLICY,
    prior: null,
  });
  const value = score ?? 0;
  const error = scoreInterval
    ? errorWithin(value, scoreInterval, DEFAULT_POLICY.intervalLevel)
    : Infinity;
  return { id: String(id), value, error };
}

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const counted = () => ({ apart: new Tally(), naive: new Tally() });
  const [teams, people, contest] = [counted(), counted(), counted()];
  const [improved, found] = [counted(), new Tally()];
  const list = (count: number, make: (at: number) => Entrant) =>
    Array.from({ length: count }, (_, at) => make(at));
  const add = ({ apart, naive }: ReturnType<typeof counted>, entrants: readonly Entrant[]) => {
    apart.add(placesOf(entrants).length > 1 ? 1 : 0);
    naive.add(new Set(entrants.map(({ value }) => value)).size > 1 ? 1 : 0);
  };
  for (let run = 0; run < runs; run += 1) {
    add(
      teams,
      list(TEAMS, (at) => entrant(draws, at, 400)),
    );
    add(
      people,
      list(PEOPLE, (at) => entrant(draws, at, draws.count(30, 80))),
    );
    const truths = Array.from({ length: PEOPLE }, () => draws.beta(0.8, 60));
    const month = () => list(PEOPLE, (at) => entrant(draws, at, 60, truths[at]));
    const [before, now] = [month(), month()];
    const both = now.flatMap((one, at) => {
      const then = before[at];
      return then ? [{ now: one, before: then }] : [];
    });
    add(contest, progressOf(both));
    const twoMonths = truths.map((share, at) => ({
      id: String(at),
      before: totalsOf(draws.binomial(60, share), 60),
      now: totalsOf(draws.binomial(60, share), 60),
    }));
    improved.apart.add(
      mostImproved(csat, twoMonths, DEFAULT_POLICY.falseDiscoveryRate).length > 0 ? 1 : 0,
    );
    improved.naive.add(1);
    const [first] = placesOf(
      list(TEAMS, (at) => entrant(draws, at, 3000, at === 0 ? 0.8 + BETTER : 0.8)),
    );
    found.add(first?.entries.length === 1 && first.entries[0]?.id === "0" ? 1 : 0);
  }
  const limit = { most: 10 };
  const figure = (name: string, { apart, naive }: ReturnType<typeof counted>) => ({
    name,
    unit: "%" as const,
    ...apart.percent(),
    limit,
    naive: naive.percent().value,
  });
  return {
    figures: [
      figure("12 equal teams: any set apart", teams),
      figure("60 equal people: any set apart", people),
      figure("60 people who do not change: any set apart by progress", contest),
      figure("60 people who do not change: anybody listed as improved", improved),
      {
        name: "one of 12 teams truly better by 6 points, 3 000 surveys: alone on the first place",
        unit: "%",
        ...found.percent(),
        limit: { least: 70 },
        naive: null,
      },
    ],
    plots: [],
  };
}
