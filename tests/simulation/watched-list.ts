import { valueOf } from "#src/domain/scoring/value.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { changeBoard, type WatchedSeries } from "#src/domain/statistics/change-board.ts";
import { sumTotals } from "#src/domain/totals.ts";
import type { Draws } from "./draws.ts";
import { Tally } from "./tally.ts";
import { weeksOf, type WorkKpi } from "./work-kpis.ts";

/** A series that a list watches, and whether its truth changed. */
type Series = WatchedSeries<{ readonly moved: boolean }>;

/** How a list's series come about. */
export interface ListWorld {
  readonly work: readonly WorkKpi[];
  /** How many subjects, each with all KPIs. */
  readonly subjects: number;
  /** Weeks of the baseline, and of the period in question. */
  readonly weeks: { readonly before: number; readonly now: number };
  /** Standard deviation from week to week, as a share of the value: good and bad weeks, which are no change. */
  readonly restless: number;
  /** The share of series that change, and by what share of their value, up or down. */
  readonly changed: { readonly series: number; readonly shift: number };
  /** The share by which a value must move for the naive rule to draw an arrow. */
  readonly arrow: number;
}

/** What a list showed, run by run. */
export class ListTally {
  /** Lists with anything in them. */
  readonly any = new Tally();
  /** Entries without a real change, of all entries; 0 for an empty list. */
  readonly mistaken = new Tally();
  /** Real changes that were listed. */
  readonly found = new Tally();

  add(listed: readonly { readonly moved: boolean }[], changes: number): void {
    const real = listed.filter(({ moved }) => moved).length;
    this.any.add(listed.length > 0 ? 1 : 0);
    this.mistaken.add(listed.length === 0 ? 0 : 1 - real / listed.length);
    if (changes > 0) this.found.add(real, changes);
  }
}

/** Lists of Candor and of the naive rule over the same worlds. */
export function watchLists(draws: Draws, runs: number, world: ListWorld) {
  const [ours, naive] = [new ListTally(), new ListTally()];
  for (let run = 0; run < runs; run++) {
    const series = world.work.flatMap((work) =>
      Array.from({ length: world.subjects }, () => seriesOf(draws, world, work)),
    );
    const changes = series.filter(({ id }) => id.moved).length;
    ours.add(
      changeBoard(series, DEFAULT_POLICY).found.map(({ id }) => id),
      changes,
    );
    naive.add(
      series.filter((each) => isArrow(each, world.arrow)).map(({ id }) => id),
      changes,
    );
  }
  return { ours, naive };
}

function seriesOf(draws: Draws, world: ListWorld, work: WorkKpi): Series {
  const { weeks, restless, changed } = world;
  const moved = draws.chance(changed.series);
  const shift = moved ? (draws.chance(0.5) ? 1 : -1) * changed.shift : 0;
  const week = (by: number) => weeksOf(work, draws, 1, by + restless * draws.normal());
  return {
    id: { moved },
    kpi: work.kpi,
    baseline: Array.from({ length: weeks.before }, () => week(0)),
    now: sumTotals(Array.from({ length: weeks.now }, () => week(shift))),
    anchors: null,
  };
}

function isArrow({ kpi, now, baseline }: Series, arrow: number): boolean {
  const [after, before] = [valueOf(kpi, now), valueOf(kpi, sumTotals(baseline))];
  return after !== null && before !== null && Math.abs(after / before - 1) > arrow;
}
