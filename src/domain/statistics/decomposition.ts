import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import type { Counted } from "./counted.ts";
import { dealt } from "./dealt.ts";

/** What one person did in one queue, in two periods. */
export interface UnitCell {
  readonly person: string;
  readonly queue: string;
  readonly now: Totals;
  readonly before: Totals;
}

/** Why a unit's value moved, in the KPI's unit. */
export interface Parts {
  /** The same people did the same kind of work differently: whatever neither of the others explains. */
  readonly own: number;
  /** Others did the work: people came, went, or took another share of a queue. */
  readonly who: number;
  /** There was other work: another share of it lay in each queue. */
  readonly queues: number;
}

export interface Decomposition {
  /** Value now − value before, in the KPI's unit: own + who + queues, to the last bit. */
  readonly delta: number;
  readonly parts: Parts;
  /**
   * The same of the work itself, in units of the KPI's numerator (seconds handled, contacts resolved): more work at the same
   * value is volume, which moves amounts but never a ratio. own + who + queues + volume = delta, to the last bit.
   */
  readonly amount: { readonly delta: number; readonly parts: Parts & { readonly volume: number } };
}

/**
 * Splits a unit's change in two steps after E. M. Kitagawa (“Components of a Difference Between Two Rates”, JASA 50, 1955), each
 * part weighted by the mean of both periods, so that nothing is left over and exchanging the periods only turns the signs:
 *
 *   ΔR = Σ Δw_q · (R̄_q − R̄)  +  Σ w̄_q · ( Σ Δs_aq · (r̄_aq − R̄_q)  +  Σ s̄_aq · Δr_aq )
 *           queues                        who                       own
 *
 * w_q: a queue's share of the sample; s_aq: a person's share of a queue. Work comes first: that a queue grew is not laid at the door
 * of those who took it. Where a queue or a person is there in one period only, its ratio in that period stands for both.
 * Own is taken as what the other two leave of ΔR. It is the sum above wherever every count has its sample; a count without one
 * (work reopened of which none was closed in the period) is in the unit's value and in nobody's ratio, and thus own.
 * The amount N = R · D moves by D̄ · ΔR + R̄ · ΔD, and the second is volume. Null where either period has no sample.
 */
export function decompose(
  kpi: Pick<Kpi, "scale">,
  cells: readonly UnitCell[],
): Decomposition | null {
  const unit = bothOf(cells);
  if (!unit.now || !unit.before) return null;
  const exact = { who: 0, queues: 0 };
  const ratio = (ratioOf(unit.now) + ratioOf(unit.before)) / 2;
  for (const ofQueue of Map.groupBy(cells, ({ queue }) => queue).values()) {
    const queue = bothOf(ofQueue);
    const share = shareOf(queue, unit);
    exact.queues += share.change * (meanRatio(queue) - ratio);
    for (const ofPerson of Map.groupBy(ofQueue, ({ person }) => person).values()) {
      const cell = bothOf(ofPerson);
      const part = shareOf(cell, queue);
      exact.who += share.mean * part.change * (meanRatio(cell) - meanRatio(queue));
    }
  }
  const sample = (unit.now.denominator + unit.before.denominator) / 2;
  const rest = ratioOf(unit.now) - ratioOf(unit.before) - exact.who - exact.queues;
  const volume = ratio * (unit.now.denominator - unit.before.denominator);
  const [own = 0, who = 0, queues = 0] = dealt([
    kpi.scale * rest,
    kpi.scale * exact.who,
    kpi.scale * exact.queues,
  ]);
  const [ownAmount = 0, whoAmount = 0, queuesAmount = 0, volumeAmount = 0] = dealt([
    sample * rest,
    sample * exact.who,
    sample * exact.queues,
    volume,
  ]);
  return {
    delta: own + who + queues,
    parts: { own, who, queues },
    amount: {
      delta: ownAmount + whoAmount + queuesAmount + volumeAmount,
      parts: { own: ownAmount, who: whoAmount, queues: queuesAmount, volume: volumeAmount },
    },
  };
}

/** Sums in two periods; null where there is no sample, and so no ratio. */
interface Both {
  readonly now: Sums | null;
  readonly before: Sums | null;
}

type Sums = Pick<Counted, "numerator" | "denominator">;

function bothOf(cells: readonly UnitCell[]): Both {
  return {
    now: together(cells.map(({ now }) => now)),
    before: together(cells.map(({ before }) => before)),
  };
}

function together(all: readonly Totals[]): Sums | null {
  let [numerator, denominator] = [0, 0];
  for (const totals of all) {
    numerator += totals.numerator ?? 0;
    denominator += totals.denominator ?? 0;
  }
  return denominator > 0 ? { numerator, denominator } : null;
}

function ratioOf({ numerator, denominator }: Sums): number {
  return numerator / denominator;
}

/** The mean of the ratios that there are; 0 where there is none, which has no share either. */
function meanRatio({ now, before }: Both): number {
  const known = [now, before].filter((sums) => sums !== null).map(ratioOf);
  return known.length === 0 ? 0 : known.reduce((sum, ratio) => sum + ratio, 0) / known.length;
}

/**
 * A part's share of a whole's sample: its change, and its mean. Where the whole is missing in one period, its inner shares
 * are those of the other: nothing changed inside what was not there.
 */
function shareOf(part: Both, whole: Both): { readonly change: number; readonly mean: number } {
  const at = (sums: Sums | null, of: Sums | null) =>
    of && (sums?.denominator ?? 0) / of.denominator;
  const [now, before] = [at(part.now, whole.now), at(part.before, whole.before)];
  const [later, earlier] = [now ?? before ?? 0, before ?? now ?? 0];
  return { change: later - earlier, mean: (later + earlier) / 2 };
}
