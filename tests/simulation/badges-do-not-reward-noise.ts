import { addDays, day } from "#src/domain/calendar.ts";
import type { Anchors } from "#src/domain/goal.ts";
import { kpiId } from "#src/domain/ids.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import type { BadgeRule } from "#src/domain/recognition/badges/badge.ts";
import { decideBadge } from "#src/domain/recognition/badges/decide-badge.ts";
import type { History, HistoryKpi } from "#src/domain/recognition/history.ts";
import { pointsOfWeek } from "#src/domain/recognition/points/points-rule.ts";
import { scoreOf } from "#src/domain/scoring/score.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { sumTotals, type Totals } from "#src/domain/totals.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { Draws } from "./draws.ts";
import { goalAt } from "./goal-at.ts";
import { Tally } from "./tally.ts";
import { share, weeksOf, type WorkKpi } from "./work-kpis.ts";

const WEEKS = Array.from({ length: 56 }, (_, at) => addDays(day("2025-02-03"), 7 * at));
const LAST = WEEKS.length - 1;
const MONTH = { from: LAST - 3, to: LAST };
const QUARTER = { from: LAST - 12, to: LAST };
const EARLIER = [1, 2, 3, 4, 5, 6].map((back) => ({
  from: MONTH.from - 4 * back,
  to: MONTH.to - 4 * back,
}));
/** A little under the goals of 82 and 73.5: where turning around would be easiest to mistake. */
const WORK: readonly (readonly [WorkKpi, number])[] = [
  [share("csat", 6, 0.8), 82],
  [share("fcr", 10, 0.72), 73.5],
  [share("repeat_7d", 36, 0.11), 12],
];
const GUARDS: readonly WorkKpi[] = [share("transfer", 40, 0.08)];
const TRANSFER_RANGE: Anchors = {
  shape: "range",
  floor: [0, 20],
  threshold: [1, 15],
  target: [3, 10],
  stretch: [5, 9],
};
const PEOPLE = 6;
/** By which share of itself each moves: a trickster’s transfers, and what somebody who improves resolves. */
const TRICK = { transfer: 1 };
const IMPROVED = { fcr: 0.15 };

const RULES: readonly { name: string; rule: BadgeRule; stretch: typeof MONTH }[] = [
  {
    name: "earned “better in a month”, any KPI",
    rule: { kind: "improve", on: null, rate: 0.01 },
    stretch: MONTH,
  },
  {
    name: "earned “better in a quarter”, resolution",
    rule: { kind: "improve", on: kpiId("fcr"), rate: 0.01 },
    stretch: QUARTER,
  },
  {
    name: "earned “best month yet”, resolution",
    rule: { kind: "best", on: kpiId("fcr"), rate: 0.01 },
    stretch: MONTH,
  },
  {
    name: "earned “turned around” in a quarter",
    rule: { kind: "turn", rate: 0.01 },
    stretch: QUARTER,
  },
];

export const badgesDoNotRewardNoise: Claim = {
  id: "badges-do-not-reward-noise",
  title: "Badges and points do not reward noise or tricks",
  world: `${PEOPLE} people at a time who do not change in 56 weeks, with 30 surveys and 50 checked contacts a week; beside them one whose resolution is 15 % better in the last quarter, and one who passes on twice as many contacts in the last month, for the resolution that is left.`,
  naiveRule: "a badge for whoever’s month or quarter is better than the half year before",
  runs: { quick: 40, long: 800 },
  simulate,
};

type Shifts = Readonly<Record<string, number>>;

function historyOf(draws: Draws, shifts: Shifts, from: number): History {
  const totalsOf = (work: WorkKpi): Totals[] =>
    WEEKS.map((_, at) => weeksOf(work, draws, 1, at >= from ? (shifts[work.kpi.id] ?? 0) : 0));
  const series = ([work, target]: readonly [WorkKpi, number]): HistoryKpi => ({
    kpi: work.kpi,
    totals: totalsOf(work),
    goals: WEEKS.map(() => goalAt(work.kpi, target)),
  });
  const guards = GUARDS.map((work) => {
    const goal = { ...goalAt(work.kpi, 8), anchors: TRANSFER_RANGE };
    return {
      kpi: work.kpi,
      totals: totalsOf(work),
      goals: WEEKS.map(() => goal),
      peersOver: () => null,
    };
  });
  return { weeks: WEEKS, kpis: WORK.map(series), guards, teams: WEEKS.map(() => "team") };
}

function decide(history: History, { rule, stretch }: (typeof RULES)[number]) {
  return decideBadge(rule, {
    history,
    stretch,
    earlier: EARLIER,
    team: null,
    thanks: [],
    weeksSinceStart: null,
    policy: DEFAULT_POLICY,
  }).state;
}

/** The naive rule: some KPI of the rule scores better than over the half year before. */
function isBetter({ kpis }: History, { rule, stretch }: (typeof RULES)[number]): boolean {
  const on = "on" in rule ? rule.on : null;
  return kpis
    .filter(({ kpi }) => on === null || kpi.id === on)
    .some(({ kpi, totals, goals }) => {
      const anchors = goals[LAST]?.anchors;
      const scoreIn = (from: number, to: number) =>
        anchors && scoreOf(valueOf(kpi, sumTotals(totals.slice(from, to))), anchors, kpi.direction);
      const [now, before] = [
        scoreIn(stretch.from, stretch.to + 1),
        scoreIn(stretch.from - 26, stretch.from),
      ];
      return (now ?? 0) > (before ?? 0);
    });
}

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const ours = RULES.map(() => new Tally());
  const naive = RULES.map(() => new Tally());
  const [found, caught, wronged] = [new Tally(), new Tally(), new Tally()];
  const isHeld = (history: History) =>
    pointsOfWeek(history, LAST, DEFAULT_POLICY, false).state === "held" ? 1 : 0;
  for (let run = 0; run < runs; run++) {
    const steady = Array.from({ length: PEOPLE }, () => historyOf(draws, {}, LAST));
    for (const [at, rule] of RULES.entries()) {
      const earned = steady.filter((history) => decide(history, rule) === "earned");
      ours[at]?.add(earned.length, PEOPLE);
      naive[at]?.add(steady.filter((history) => isBetter(history, rule)).length, PEOPLE);
    }
    wronged.add(
      steady.reduce((sum, history) => sum + isHeld(history), 0),
      PEOPLE,
    );
    const [, quarterly] = RULES;
    const better = historyOf(draws, IMPROVED, QUARTER.from);
    found.add(quarterly && decide(better, quarterly) === "earned" ? 1 : 0);
    caught.add(isHeld(historyOf(draws, TRICK, MONTH.from)));
  }
  const reported = (name: string, tally: Tally, limit: Figure["limit"]): Figure => ({
    name,
    unit: "%",
    ...tally.percent(),
    limit,
    naive: null,
  });
  return {
    figures: [
      ...RULES.map(({ name }, at) => ({
        ...reported(`without any change: ${name}`, ours[at] ?? found, { most: 1 }),
        naive: naive[at]?.percent().value ?? null,
      })),
      reported("with 15 % better resolution: earned the quarter’s badge", found, { least: 50 }),
      reported("honest people whose week’s points are held", wronged, { most: 1 }),
      reported("tricksters whose week’s points are held", caught, { least: 80 }),
    ],
    plots: [],
  };
}
