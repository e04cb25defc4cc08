import type { Band } from "#src/domain/band.ts";
import type { Policy } from "#src/domain/policy.ts";
import { compositeScore } from "#src/domain/scoring/composite.ts";
import { distanceToGoal } from "#src/domain/scoring/distance.ts";
import { judgeForGrid, type GridJudgement } from "#src/domain/scoring/judge.ts";
import type { Totals } from "#src/domain/totals.ts";
import { compositePart, NOT_PERMITTED, scoreShown } from "./composite-parts.ts";
import { estimate } from "./estimate.ts";
import { filled } from "./filled.ts";
import type { PriorsOf } from "./row-priors.ts";
import type { ScoredSums } from "./scored-sums.ts";

/** Numbers, NaN where there is none. JSON writes that as null; a list with nulls in it keeps every number in a box of its own. */
type Numbers = number[];

/** Judged subjects and their KPIs as columns: one entry for each subject, or for each of its KPIs, subject by subject. */
export interface JudgedGrid {
  readonly composites: {
    readonly composite: Numbers;
    readonly compositeBand: Band[];
    readonly coverage: number[];
  };
  readonly cells: {
    readonly value: Numbers;
    readonly numerator: Numbers;
    readonly sample: Numbers;
    readonly low: Numbers;
    readonly high: Numbers;
    readonly score: Numbers;
    readonly distance: Numbers;
    readonly band: Band[];
    readonly probability: Numbers;
  };
  readonly adjusted: Numbers;
}

/** One subject of a grid, and the row of the table that has its sums. */
export interface GridPlace {
  readonly id: string;
  readonly row: number;
}

/** Judges rows of a table with a single slice, in the order of the places. */
export function judgeGrid(
  scored: ScoredSums,
  places: readonly GridPlace[],
  priorsOf: PriorsOf,
  policy: Policy,
): JudgedGrid {
  const grid = emptyGrid(places.length, scored.columns.length);
  for (const [at, place] of places.entries())
    judgeSubject(grid, at, scored, place, priorsOf, policy);
  return grid;
}

/** Judges a subject and puts it at its place in a grid. */
export function judgeSubject(
  grid: JudgedGrid,
  at: number,
  { table, columns }: ScoredSums,
  { id, row }: GridPlace,
  priorsOf: PriorsOf,
  policy: Policy,
): void {
  const { composite, compositeBand, coverage } = grid.composites;
  const withheld = table.withheld(row);
  const priorOf = priorsOf(id);
  const parts = columns.map(({ kpi, permitted, totalsAt, goals }, column) => {
    const totals = totalsAt(row);
    const goal = goals[0]?.(id) ?? null;
    const question = { kpi, totals, goal, policy, prior: priorOf(kpi) };
    const judgement = permitted && !withheld ? judgeForGrid(question) : NOT_PERMITTED;
    const distance = goal && distanceToGoal(judgement.value, goal.anchors, kpi.direction);
    putCell(grid, at * columns.length + column, totals, judgement, distance);
    return compositePart(kpi, judgement, goal);
  });
  const together = scoreShown(compositeScore(parts, policy), withheld);
  composite[at] = together.score ?? Number.NaN;
  compositeBand[at] = together.band;
  coverage[at] = together.coverage;
}

/** Whether there is anything to say in a column about some subjects: a sum, a goal, or that it may not be shown. */
export function saysSomething(
  { table, columns }: ScoredSums,
  column: number,
  places: readonly GridPlace[],
): boolean {
  const { permitted, totalsAt, goals } = columns[column] ?? {};
  return places.some(
    ({ id, row }) =>
      permitted === false ||
      table.withheld(row) ||
      (goals?.[0]?.(id) ?? null) !== null ||
      (totalsAt?.(row).denominator ?? null) !== null,
  );
}

/** A grid of so many subjects and KPIs about which nothing is known yet. */
export function emptyGrid(subjects: number, kpis: number): JudgedGrid {
  const cells = subjects * kpis;
  return {
    composites: {
      composite: filled(subjects, Number.NaN),
      compositeBand: filled<Band>(subjects, "no-goal"),
      coverage: filled(subjects, Number.NaN),
    },
    cells: {
      value: filled(cells, Number.NaN),
      numerator: filled(cells, Number.NaN),
      sample: filled(cells, Number.NaN),
      low: filled(cells, Number.NaN),
      high: filled(cells, Number.NaN),
      score: filled(cells, Number.NaN),
      distance: filled(cells, Number.NaN),
      band: filled<Band>(cells, "no-goal"),
      probability: filled(cells, Number.NaN),
    },
    adjusted: filled(cells, Number.NaN),
  };
}

/** Puts one cell at its place. What may not be shown leaves no sums behind either. */
function putCell(
  { cells, adjusted }: JudgedGrid,
  at: number,
  totals: Totals,
  judgement: GridJudgement,
  distance: number | null,
): void {
  const { value, sample, interval, score, band, probability } = judgement;
  cells.value[at] = value ?? Number.NaN;
  cells.numerator[at] = (band === "not-permitted" ? null : totals.numerator) ?? Number.NaN;
  cells.sample[at] = sample ?? Number.NaN;
  cells.low[at] = estimate(interval?.low);
  cells.high[at] = estimate(interval?.high);
  cells.score[at] = score ?? Number.NaN;
  cells.distance[at] = estimate(distance);
  cells.band[at] = band;
  cells.probability[at] = probability ?? Number.NaN;
  adjusted[at] = estimate(judgement.adjusted);
}
