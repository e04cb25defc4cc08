import { RandomStream } from "#server/demo/random.ts";
import { blendGoals, type EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { Goal } from "#src/domain/goal.ts";
import { day } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import type { TotalsColumns } from "#src/domain/totals-columns.ts";

const DAYS = 20;

/** A day's work as a KPI sees it: the usual numerator of one unit of the denominator, and how many units a day has. */
interface Usual {
  readonly id: string;
  readonly ratio: number;
  readonly perDay: number;
}

/** Fifteen KPIs of a contact centre, of every kind and direction, from a few forms a month to hours of every day. */
const USUAL: readonly Usual[] = [
  { id: "csat", ratio: 0.8, perDay: 4 },
  { id: "fcr", ratio: 0.73, perDay: 25 },
  { id: "repeat_7d", ratio: 0.12, perDay: 25 },
  { id: "transfer", ratio: 0.08, perDay: 30 },
  { id: "short_contact", ratio: 0.02, perDay: 30 },
  { id: "critical_error", ratio: 0.05, perDay: 0.6 },
  { id: "conversion", ratio: 0.16, perDay: 8 },
  { id: "survey_response", ratio: 0.3, perDay: 12 },
  { id: "contacts_per_hour", ratio: 0.0014, perDay: 25_000 },
  { id: "aht", ratio: 390, perDay: 30 },
  { id: "acw", ratio: 75, perDay: 30 },
  { id: "hold_ratio", ratio: 0.06, perDay: 9_000 },
  { id: "qa", ratio: 0.87, perDay: 30 },
  { id: "adherence", ratio: 0.92, perDay: 28_800 },
  { id: "conformance", ratio: 0.97, perDay: 28_800 },
];

/** One KPI of a group of people over four weeks, with the goal that all of them have. */
export interface GroupKpi {
  readonly kpi: Kpi;
  readonly totals: TotalsColumns;
  readonly goal: EffectiveGoal;
}

/** People who differ by some 15 %, most of them near their goals, so that every band comes up. */
export function largeGroup(people: number, seed: number): readonly GroupKpi[] {
  const random = new RandomStream(seed);
  return USUAL.map((usual): GroupKpi => {
    const kpi = KPIS.find(({ id }) => id === usual.id);
    if (!kpi) throw new Error(`The catalogue has no KPI “${usual.id}”`);
    return { kpi, totals: totalsOf(kpi, usual, people, random), goal: goalFor(kpi, usual) };
  });
}

function totalsOf(kpi: Kpi, usual: Usual, people: number, random: RandomStream): TotalsColumns {
  const column = () => new Float64Array(people);
  const sums = { numerator: column(), denominator: column() };
  const squares = { numeratorSquared: column(), product: column(), denominatorSquared: column() };
  for (let person = 0; person < people; person += 1) {
    const own = usual.ratio * Math.exp(0.15 * random.normal());
    for (let at = 0; at < DAYS; at += 1) {
      const denominator = random.poisson(usual.perDay);
      const numerator = drawn(kpi, own, denominator, random);
      add(sums.numerator, person, numerator);
      add(sums.denominator, person, denominator);
      add(squares.numeratorSquared, person, numerator * numerator);
      add(squares.product, person, numerator * denominator);
      add(squares.denominatorSquared, person, denominator * denominator);
    }
  }
  const days = column().fill(DAYS);
  return { ...sums, variation: kpi.kind === "mean" ? { days, ...squares } : null };
}

function drawn({ kind }: Kpi, ratio: number, denominator: number, random: RandomStream): number {
  switch (kind) {
    case "proportion":
      return random.binomial(denominator, Math.min(ratio, 1));
    case "rate":
      return random.poisson(ratio * denominator);
    case "mean":
      return Math.round(Math.max(ratio * denominator * (1 + 0.1 * random.normal()), 0));
  }
}

function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

/** A target at what is usual, a stretch a tenth beyond it. */
function goalFor(kpi: Kpi, { ratio }: Usual): EffectiveGoal {
  const target = kpi.scale * ratio;
  const around = (reach: number) => [target * (1 - reach), target * (1 + reach)] as const;
  const step = (kpi.direction === "lower" ? -0.1 : 0.1) * target;
  const goal: Goal = {
    kpi: kpi.id,
    appliesTo: { kind: "organisation" },
    from: day("2026-01-01"),
    comparison: kpi.direction === "lower" ? "<=" : ">=",
    weight: 10,
    anchors:
      kpi.direction === "range"
        ? {
            shape: "range",
            floor: around(0.4),
            threshold: around(0.3),
            target: around(0.2),
            stretch: around(0.1),
          }
        : {
            shape: "linear",
            floor: target - 2 * step,
            threshold: target - step,
            target,
            stretch: target + step,
          },
  };
  const effective = blendGoals([{ goal, denominator: 1 }]);
  if (!effective) throw new Error("one goal always makes an effective goal");
  return effective;
}
