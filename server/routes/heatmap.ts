import type { Band } from "#src/domain/band.ts";
import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import { ORGANISATION, type DimensionId, type Level } from "#src/domain/ids.ts";
import type { Direction } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import type { Policy } from "#src/domain/policy.ts";
import { bandOfCode, judgeColumns } from "#src/domain/scoring/judge-columns.ts";
import { distanceToGoal } from "#src/domain/scoring/distance.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import { NO_TOTALS } from "#src/domain/totals.ts";
import { columnsOfTotals } from "#src/domain/totals-columns.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { kpiAsked, rowLevelAsked, withinAsked } from "../answers/asked.ts";
import { requireGrain } from "../answers/grain-shown.ts";
import { estimate } from "../answers/estimate.ts";
import { filled } from "../answers/filled.ts";
import { gridPage } from "../answers/grid-page.ts";
import { named } from "../answers/named.ts";
import { rowGroups } from "../answers/row-groups.ts";
import { askScored, type ScoredSums } from "../answers/scored-sums.ts";
import { timeAxis, type TimeAxis } from "../answers/time-axis.ts";
import type { Watermark } from "../metrics-store.ts";
import { badRequest, type ProblemError } from "../problem.ts";
import type { Handler, RouteContext } from "../route.ts";
import type { Steps } from "../turns/steps.ts";
import { Turns } from "../turns/turns.ts";

const DEFAULT_LIMIT = 5_000;
/** On one page. A year of days for the default limit of rows, and some: such an answer takes about 200 MB of text, uncompressed. */
const MOST_CELLS = 2_000_000;

/** One KPI for every subject of a level through time. */
export const heatmapRoute: Handler<"heatmap"> = async (context, input) => {
  const { definitions, directory, identity, services, today } = context;
  const kpi = kpiAsked(definitions, input.kpi);
  const within = withinAsked(input.within, identity.home);
  const asked = await askedAbout(context, within, input);
  requireGrain(context, input.columns);
  const { watermark, period } = asked;
  const level = gridLevel(input.rows, context, watermark);
  const by = keysOf(level);
  const axis = timeAxis(period, input.columns, asked.calendar);
  const { limit = DEFAULT_LIMIT, offset = 0 } = input;
  const page = await gridPage(context, kpi, level, asked, { offset, limit });
  const { where } = page;
  const question = {
    kpis: [kpi],
    level,
    by: [...by, axis.grain],
    period,
    axis,
    where,
    depth: "interval",
  } as const;
  const [scored, prior] = await Promise.all([askScored(context, question, watermark), page.prior]);
  const { rows, more, total, placeOf } = page.listed(idsOf(scored, by));
  if (rows.length * axis.buckets.length > MOST_CELLS) throw tooManyCells(rows.length, axis);
  return {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    period,
    kpi: kpi.id,
    rows: [...rows],
    columns: [...axis.buckets],
    more,
    total,
    groups: await rowGroups(context, { level: input.group, rowLevel: level, rows, period, where }),
    ...(await new Turns().take(cellsOf(scored, by, axis, placeOf, prior, services.policy))),
  };
};

/** The organisation is a grid of one row for whoever's home it is. */
function gridLevel(rows: string, context: RouteContext, watermark: Watermark): Level {
  const { home } = context.identity;
  return rows === home.level && rows === ORGANISATION.level
    ? ORGANISATION.level
    : rowLevelAsked(rows, context, watermark);
}

/** What a grid's sums are grouped by, besides time: nothing where all facts are one row. */
function keysOf(level: Level): readonly DimensionId[] {
  return level === "organisation" ? [] : [level];
}

/** The row that each group of the table belongs to. */
function idsOf({ table }: ScoredSums, by: readonly DimensionId[]): readonly (string | null)[] {
  return by.length > 0
    ? (table.keys[0] ?? [])
    : Array.from({ length: table.length }, () => ORGANISATION.id);
}

function tooManyCells(rows: number, { buckets }: TimeAxis): ProblemError {
  const size = `${rows} rows × ${buckets.length} columns are more than ${MOST_CELLS} cells`;
  const detail = `${size}: ask for fewer rows, a shorter period or wider columns`;
  const cells = rows * buckets.length;
  const said = message("problem.too-many-cells", { cells, most: MOST_CELLS });
  return badRequest("limit", "too-many-cells", detail, said);
}

/** The cells of a grid, row by row; NaN, which JSON writes as null, where there is no figure. */
interface Cells {
  readonly value: number[];
  readonly sample: number[];
  readonly score: number[];
  readonly adjusted: number[];
  readonly distance: number[];
  readonly band: Band[];
}

/** So many rows are judged in one step. */
const STEP = 10_000;

function* cellsOf(
  scored: ScoredSums,
  by: readonly DimensionId[],
  axis: TimeAxis,
  placeOf: ReadonlyMap<string, number>,
  prior: Prior | null,
  policy: Policy,
): Steps<Cells> {
  const {
    table,
    columns: [column],
  } = scored;
  const slices = axis.buckets.length;
  const size = placeOf.size * slices;
  const value = filled(size, Number.NaN);
  const sample = filled(size, Number.NaN);
  const score = filled(size, Number.NaN);
  const adjusted = filled(size, Number.NaN);
  const distance = filled(size, Number.NaN);
  const band = filled<Band>(size, column?.permitted ? "not-enough-data" : "not-permitted");
  if (!column?.permitted) return { value, sample, score, adjusted, distance, band };

  const { kpi, goals } = column;
  const ids = idsOf(scored, by);
  const times = table.keys[by.length] ?? [];
  const totals = column.totals ?? columnsOfTotals(ids.map(() => NO_TOTALS));
  for (let from = 0; from < table.length; from += STEP) {
    const rows = { from, to: Math.min(from + STEP, table.length) };
    const sliceOf = times.slice(from, rows.to).map((time) => axis.placeOf(time));
    const goalOf = sliceOf.map((slice, at) => goals[slice]?.(ids[from + at] ?? "") ?? null);
    const goalAt = (row: number) => goalOf[row - from] ?? null;
    const judged = judgeColumns({ kpi, totals, goalAt, policy, prior, rows });
    for (const [at, slice] of sliceOf.entries()) {
      const row = from + at;
      const place = placeOf.get(ids[row] ?? "");
      if (place === undefined || slice < 0) continue;
      const cell = place * slices + slice;
      const own = judged.value[at] ?? Number.NaN;
      value[cell] = own;
      sample[cell] = totals.denominator[row] ?? Number.NaN;
      score[cell] = judged.score[at] ?? Number.NaN;
      adjusted[cell] = estimate(judged.adjusted[at]);
      distance[cell] = estimate(distanceOf(own, goalAt(row), kpi.direction));
      band[cell] = table.withheld(row) ? "not-permitted" : bandOfCode(judged.band[at] ?? 0);
    }
    yield;
  }
  return { value, sample, score, adjusted, distance, band };
}

/** Null without a value or a goal. */
function distanceOf(value: number, goal: EffectiveGoal | null, direction: Direction) {
  return goal && !Number.isNaN(value) ? distanceToGoal(value, goal.anchors, direction) : null;
}
