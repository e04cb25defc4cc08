import { addDays, day } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { decideBadge } from "#src/domain/recognition/badges/decide-badge.ts";
import { totalsOver, type GuardKpi, type History } from "#src/domain/recognition/history.ts";
import { entryFor } from "#src/domain/recognition/points/ledger.ts";
import { pointsOfWeek } from "#src/domain/recognition/points/points-rule.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { Draws } from "./draws.ts";
import { goalAt } from "./goal-at.ts";
import { Tally } from "./tally.ts";
import { GUARDRAILS, guardrailsOf, TRANSFER_RANGE, TRICKS, type Trick } from "./tricks.ts";
import { adherence, amounts, share, weeksOf, type WorkKpi } from "./work-kpis.ts";

/** A quarter in which people play their tricks, and as long before it as a hold looks back. */
const WEEKS = Array.from({ length: 44 }, (_, at) => addDays(day("2025-05-05"), 7 * at));
const QUARTER = { from: WEEKS.length - 13, to: WEEKS.length - 1 };
const [HONEST, COLLEAGUES] = [6, 40];
/** What counts in the score, with targets that honest people hold easily: whatever keeps the badge away is a hold. */
const COUNTED: readonly (readonly [WorkKpi, number])[] = [
  [amounts("aht", 40, 360, 0.6), 400],
  [share("csat", 6, 0.8), 70],
  [share("fcr", 10, 0.72), 64],
  [adherence(0.93), 88],
];
/** Half of the honest are fast, and get faster in that very quarter, as tricksters do. */
const FASTER = { aht: -0.12 };

export const gamingEarnsNothing: Claim = {
  id: "gaming-earns-nothing",
  title: "Gaming earns neither points nor badges, honest speed does",
  world: `One person for each of five tricks, played through the last quarter after seven months of honest work, and ${HONEST} honest people of whom half get as much faster; points of every week of the quarter and its badge for the whole score, beside ${COLLEAGUES} colleagues.`,
  naiveRule: "hold whatever belongs to a month in which a guardrail is worse by a tenth",
  runs: { quick: 12, long: 300 },
  simulate,
};

/** The colleagues together, guardrail by guardrail. */
type Colleagues = readonly (readonly Totals[])[];

function seriesOf(work: WorkKpi, draws: Draws, shift: number): Totals[] {
  return WEEKS.map((_, at) => weeksOf(work, draws, 1, at >= QUARTER.from ? shift : 0));
}

function historyOf(draws: Draws, shifts: Trick["shifts"], colleagues: Colleagues): History {
  const drawn = new Map<string, Totals[]>();
  /** What counts and guards is the same work. */
  const totalsOf = (work: WorkKpi): Totals[] => {
    const totals = drawn.get(work.kpi.id) ?? seriesOf(work, draws, shifts[work.kpi.id] ?? 0);
    drawn.set(work.kpi.id, totals);
    return totals;
  };
  const guards = GUARDRAILS.map((work, at): GuardKpi => {
    const goal = { ...goalAt(work.kpi, 8), anchors: TRANSFER_RANGE };
    return {
      kpi: work.kpi,
      totals: totalsOf(work),
      goals: WEEKS.map(() => (work.kpi.direction === "range" ? goal : null)),
      peersOver: (_week, stretch) => totalsOver({ totals: colleagues[at] ?? [] }, stretch),
    };
  });
  const kpis = COUNTED.map(([work, target]) => {
    const goal = goalAt(work.kpi, target);
    return { kpi: work.kpi, totals: totalsOf(work), goals: WEEKS.map(() => goal) };
  });
  return { weeks: WEEKS, kpis, guards, teams: WEEKS.map(() => "team") };
}

/** What somebody has of the quarter. */
interface Outcome {
  /** Weeks whose points are held by one of the guardrails asked for, and all weeks with points. */
  readonly heldWeeks: number;
  readonly weeks: number;
  readonly badge: string;
}

function outcomeOf(history: History, exposedBy: readonly string[] | null): Outcome {
  const places = WEEKS.map((_, at) => at).slice(QUARTER.from);
  const paid = places.map((at) => pointsOfWeek(history, at, DEFAULT_POLICY, false));
  const held = paid.filter((points) => {
    if (points.state !== "held") return false;
    const on = day("2026-03-09");
    const week = { from: on, to: on, on, rule: 1, reviewed: false, because: "data" } as const;
    const cause = entryFor([], points, week)?.cause;
    // The reason that both sides read names the guardrail.
    const named = cause?.id === "points.held" && cause.values["guardrail"] === points.hold.by.name;
    return named && (exposedBy === null || exposedBy.includes(points.hold.by.id));
  });
  const { state } = decideBadge(
    { kind: "reach", on: "composite", bar: "meets" },
    {
      history,
      stretch: QUARTER,
      earlier: [],
      team: null,
      thanks: [],
      weeksSinceStart: null,
      policy: DEFAULT_POLICY,
    },
  );
  return { heldWeeks: held.length, weeks: paid.length, badge: state };
}

/** The naive rule: some guardrail of some month of the quarter is worse by a tenth than before the quarter. */
function isWorseByATenth({ guards }: History): boolean {
  return guards.some((guard) => {
    const ratio = (from: number, to: number) =>
      valueOf(guard.kpi, totalsOver(guard, { from, to })) ?? 0;
    const before = ratio(QUARTER.from - 26, QUARTER.from - 1);
    return [0, 4, 8].some((back) => {
      const change = ratio(QUARTER.to - back - 3, QUARTER.to - back) / before - 1;
      return isWorse(guard.kpi, change);
    });
  });
}

function isWorse({ direction }: Kpi, change: number): boolean {
  return direction === "higher" ? change < -0.1 : change > 0.1;
}

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const caught = TRICKS.map(() => ({
    points: new Tally(),
    weeks: new Tally(),
    badge: new Tally(),
  }));
  const honest = { weeks: new Tally(), held: new Tally(), earned: new Tally(), naive: new Tally() };
  for (let run = 0; run < runs; run++) {
    const colleagues = guardrailsOf(COLLEAGUES).map((work) => seriesOf(work, draws, 0));
    for (const [at, { shifts, exposedBy }] of TRICKS.entries()) {
      const found = outcomeOf(historyOf(draws, shifts, colleagues), exposedBy);
      caught[at]?.points.add(found.heldWeeks > 0 ? 1 : 0);
      caught[at]?.weeks.add(found.heldWeeks, found.weeks);
      caught[at]?.badge.add(found.badge === "held" ? 1 : 0);
    }
    for (let person = 0; person < HONEST; person++) {
      const history = historyOf(draws, person % 2 === 0 ? {} : FASTER, colleagues);
      const found = outcomeOf(history, null);
      honest.weeks.add(found.heldWeeks, found.weeks);
      honest.held.add(found.badge === "held" ? 1 : 0);
      honest.earned.add(found.badge === "earned" ? 1 : 0);
      honest.naive.add(isWorseByATenth(history) ? 1 : 0);
    }
  }
  const figure = (name: string, tally: Tally, limit: Figure["limit"], naive?: Tally): Figure => ({
    name,
    unit: "%",
    ...tally.percent(),
    limit,
    naive: naive?.percent().value ?? null,
  });
  return {
    figures: [
      figure("honest people: weeks whose points are held", honest.weeks, { most: 1 }),
      figure("honest people: badge held", honest.held, { most: 2 }, honest.naive),
      figure("honest people: badge earned", honest.earned, { least: 95 }),
      ...TRICKS.flatMap(({ name }, at) => {
        const tallies = caught[at];
        if (!tallies) return [];
        return [
          figure(`${name}: points held in the quarter`, tallies.points, { least: 80 }),
          figure(`${name}: weeks held, the first ones included`, tallies.weeks, null),
          figure(`${name}: badge held`, tallies.badge, { least: 80 }),
        ];
      }),
    ],
    plots: [],
  };
}
