import type { DimensionId, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import {
  ChangeWatch,
  type ChangeBoard,
  type FoundChange,
  type WatchedSeries,
} from "#src/domain/statistics/change-board.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { WatchWindow } from "#src/domain/watch-window.ts";
import type { Condition, Watermark } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";
import { inTurns } from "./in-turns.ts";
import { leftOut } from "./left-out.ts";
import type { TimeAxis } from "./time-axis.ts";
import { askNesting, type Nesting } from "./unit-nesting.ts";
import { watchedLevels } from "./watched-levels.ts";
import { askWatched, type WatchedUnits } from "./watched-units.ts";

/** So many series are tested before others get their turn: a few hundredths of a second. */
const SERIES_AT_ONCE = 200;

/** A series that a list watches: whose, of what, and how it went week by week. */
interface WatchedId {
  readonly subject: Subject;
  readonly kpi: Kpi;
  readonly weeks: readonly Totals[];
}

/** A change that a list found. */
export type Found = FoundChange<WatchedId>;

/** Where and when to look. */
export interface ListQuestion {
  readonly within: Subject;
  readonly window: WatchWindow;
  /** The weeks of the window. */
  readonly axis: TimeAxis;
  /** The conditions that pick the unit's facts, and those of `where`. */
  readonly where: readonly Condition[];
}

/** What a list of changes looked at, and what it found. */
export interface ChangeList {
  /** Those looked at below the unit itself, from the widest. */
  readonly levels: readonly DimensionId[];
  readonly board: ChangeBoard<WatchedId>;
  readonly nesting: Nesting;
  /** How many units were kept out of it, because people in them could be told apart. */
  readonly leftOut: number;
}

/** Watches a unit and all in it that the session may see one by one, every KPI, as one list with one noise test. */
export async function listChanges(
  context: RouteContext,
  { within, window, axis, where }: ListQuestion,
  watermark: Watermark,
): Promise<ChangeList> {
  const known = watermark.dimensions;
  const levels = watchedLevels(context.identity, within).filter((level) => known.includes(level));
  const question = { window, axis, where };
  const [whole, nesting, units] = await Promise.all([
    askWatched(context, { ...question, level: within.level, only: within }, watermark),
    askNesting(context, levels, window.period, where),
    Promise.all(
      levels.map(async (level) => {
        const watched = await askWatched(context, { ...question, level, only: null }, watermark);
        return { level, watched };
      }),
    ),
  ]);
  const hidden = leftOut(
    units.map(({ level, watched: { ids, withheld } }) => ({ level, ids, withheld })),
    nesting,
  );
  const watch = new ChangeWatch<WatchedId>(context.services.policy);
  const lists = [
    seriesOf(whole, whole.withheld, window),
    ...units.map(({ level, watched }) =>
      seriesOf(watched, hidden.get(level) ?? watched.withheld, window),
    ),
  ];
  for (const list of lists) {
    await inTurns(list, SERIES_AT_ONCE, context.signal, (series) => watch.look(series));
  }
  const keptOut = [whole.withheld, ...hidden.values()].map(({ size }) => size);
  return {
    levels,
    board: watch.board(),
    nesting,
    leftOut: keptOut.reduce((sum, size) => sum + size, 0),
  };

  /** What nothing is known of, then or now, is no series: a team without sales has no untested sales. */
  function* seriesOf(
    { level, ids, kpis, now, weeks, rangeGoal }: WatchedUnits,
    out: ReadonlySet<string>,
    { baseline }: WatchWindow,
  ): Generator<WatchedSeries<WatchedId>> {
    const before = axis.buckets.filter(({ to }) => to <= baseline.to).length;
    for (const id of ids) {
      if (out.has(id)) continue;
      for (const kpi of kpis) {
        const [current, all] = [now(id, kpi), weeks(id, kpi)];
        if ([current, ...all].every(({ denominator }) => denominator === null)) continue;
        yield {
          id: { subject: { level, id }, kpi, weeks: all },
          kpi,
          now: current,
          baseline: all.slice(0, before),
          anchors: rangeGoal(id, kpi)?.anchors ?? null,
        };
      }
    }
  }
}
