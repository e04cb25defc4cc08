import type { ChangeSignal } from "#src/contract/changes.ts";
import { daysBetween } from "#src/domain/calendar.ts";
import { explainFoundChange } from "#src/domain/explain/explain-change.ts";
import { explainDecomposition } from "#src/domain/explain/explain-decomposition.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Subject } from "#src/domain/ids.ts";
import { decompose, type UnitCell } from "#src/domain/statistics/decomposition.ts";
import { processOf } from "#src/domain/statistics/process.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import type { WatchWindow } from "#src/domain/watch-window.ts";
import type { Directory } from "../route.ts";
import type { Found } from "./change-list.ts";
import { named } from "./named.ts";
import { stripWeeks } from "./strip-weeks.ts";
import type { TimeAxis } from "./time-axis.ts";

/** What an answer says of a change besides the change itself. */
interface Beside extends Pick<ChangeSignal, "weight" | "causes"> {
  readonly seat: Subject | null;
  /** Null where there is nothing to split by. */
  readonly cells: readonly UnitCell[] | null;
  /** Null where the policy shows no weeks. */
  readonly axis: TimeAxis | null;
  readonly window: WatchWindow;
}

/** A change as the answer carries it. */
export function changeSignal(
  { id: { subject, kpi, weeks }, ...change }: Found,
  { seat, cells, axis, window, ...beside }: Beside,
  directory: Directory,
): Omit<ChangeSignal, "kin">[] {
  const { now, before, delta, interval, pValue, verdict, sample, baselineSample } = change;
  if (now === null || before === null || delta === null || !interval || pValue === null) return [];
  const pace = paceOf(weeks, window);
  return [
    {
      subject: named(subject, directory),
      kpi: kpi.id,
      verdict: verdict === "improved" || verdict === "declined" ? verdict : "moved",
      now,
      before,
      delta,
      interval,
      pValue,
      sample,
      baselineSample,
      volume: sample / (baselineSample * pace) - 1,
      sentence: explainFoundChange(kpi, { delta, verdict }),
      weeks: axis ? stripOf(kpi, weeks, axis) : [],
      parts: cells && partsOf(kpi, cells, pace),
      seat: seat && named(seat, directory),
      ...beside,
    },
  ];
}

function stripOf(kpi: Kpi, weeks: Found["id"]["weeks"], axis: TimeAxis): ChangeSignal["weeks"] {
  const points = weeks.map((totals) => ({ totals, partial: false }));
  const strip = stripWeeks(kpi, weeks, processOf({ kpi, points, goal: null }), axis);
  const first = weeks.findIndex(({ denominator }) => denominator !== null);
  return strip.slice(Math.max(first, 0));
}

/** The period's days for each day of the baseline on which there was anything. */
function paceOf(weeks: Found["id"]["weeks"], { period, baseline }: WatchWindow): number {
  const before = (daysBetween(baseline.from, baseline.to) + 1) / 7;
  const known = weeks.slice(0, before).filter(({ denominator }) => denominator !== null).length;
  return (daysBetween(period.from, period.to) + 1) / (7 * known);
}

function partsOf(kpi: Kpi, cells: readonly UnitCell[], pace: number): ChangeSignal["parts"] {
  const even = ({ numerator, denominator }: Totals): Totals => ({
    ...NO_TOTALS,
    numerator: numerator === null ? null : numerator * pace,
    denominator: denominator === null ? null : denominator * pace,
  });
  const split = decompose(
    kpi,
    cells.map((cell) => ({ ...cell, before: even(cell.before) })),
  );
  if (!split) return null;
  const { delta, parts, amount } = split;
  return {
    delta,
    ...parts,
    amount: { delta: amount.delta, ...amount.parts },
    sentence: explainDecomposition(kpi, split),
  };
}
