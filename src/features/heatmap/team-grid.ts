import type { ScorecardGrid } from "#src/api/read-scorecards.ts";
import { indexOfBand } from "#src/charts/heat-map/cells.ts";
import { needOf } from "#src/domain/scoring/need.ts";
import { TARGET_SCORE } from "#src/domain/scoring/score.ts";
import type { GridCells } from "./grid-colour.ts";

/** How much each KPI counts; one that is not named does not. */
export type Weights = Readonly<Record<string, number>>;

/** Scorecards made ready for the heat map: the composite in the first column, then the KPIs; rows by need. */
export interface TeamGrid {
  readonly members: ScorecardGrid;
  /** The answer about the groups that members lie in; null where they are not put together. */
  readonly totals: ScorecardGrid | null;
  /** How many rows, from the first, are the groups' own. */
  readonly heads: number;
  /** By row: where it stands in its answer. */
  readonly rowOf: Uint32Array;
  readonly cells: GridCells;
}

/** Where a row of the grid stands in the answers: which of them, and its row there. */
interface GridPlace {
  readonly answer: ScorecardGrid;
  readonly row: number;
}

function known(number = Number.NaN): number | null {
  return Number.isNaN(number) ? null : number;
}

/** Rows in the order of their need, the most first. Nobody is put last for want of data: they follow, as they came. */
function byNeed(
  { rows, columns, probability, score }: ScorecardGrid,
  weights: Weights,
): Uint32Array {
  const parts = columns.map((kpi) => ({
    weight: weights[kpi] ?? 0,
    probability: null as number | null,
    score: null as number | null,
  }));
  const need = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    for (const [column, part] of parts.entries()) {
      const at = row * columns.length + column;
      part.probability = known(probability[at]);
      part.score = known(score[at]);
    }
    need[row] = needOf(parts) ?? -1;
  }
  return Uint32Array.from(rows.keys()).sort(
    (one, other) => (need[other] ?? -1) - (need[one] ?? -1),
  );
}

/** The rows of the groups that members lie in, by need; a group that the second answer lacks has none. */
function headRows(
  { groups }: ScorecardGrid,
  totals: ScorecardGrid | null,
  weights: Weights,
): Uint32Array {
  if (!groups || !totals) return new Uint32Array();
  const units = new Set(groups.units.map(({ id }) => id));
  return byNeed(totals, weights).filter((row) => units.has(totals.rows[row]?.id ?? ""));
}

function emptyCells(size: number): GridCells {
  const unknown = () => new Float64Array(size).fill(Number.NaN);
  return {
    value: unknown(),
    score: unknown(),
    adjusted: unknown(),
    distance: unknown(),
    band: new Uint8Array(size).fill(indexOfBand("not-enough-data")),
  };
}

/** Writes an answer's rows into the grid from a row of it on, its columns where the grid has them. */
function putRows(
  cells: GridCells,
  columns: readonly string[],
  answer: ScorecardGrid,
  rows: Uint32Array,
  first: number,
): void {
  const width = columns.length + 1;
  const sources = columns.map((kpi) => answer.columns.indexOf(kpi));
  const { value, score, adjusted, distance, band } = cells;
  for (const [place, row] of rows.entries()) {
    const at = (first + place) * width;
    const composite = answer.composite[row] ?? Number.NaN;
    value[at] = composite;
    score[at] = composite;
    adjusted[at] = composite;
    distance[at] = composite - TARGET_SCORE;
    band[at] = answer.compositeBand[row] ?? 0;
    for (const [column, source] of sources.entries()) {
      if (source === -1) continue;
      const from = row * answer.columns.length + source;
      const cell = at + 1 + column;
      value[cell] = answer.value[from] ?? Number.NaN;
      score[cell] = answer.score[from] ?? Number.NaN;
      adjusted[cell] = answer.adjusted[from] ?? Number.NaN;
      distance[cell] = answer.distance[from] ?? Number.NaN;
      band[cell] = answer.band[from] ?? 0;
    }
  }
}

/** Packs scorecards, and those of the groups they lie in, into the arrays that the heat map paints from. */
export function teamGrid(
  members: ScorecardGrid,
  totals: ScorecardGrid | null,
  weights: Weights,
): TeamGrid {
  const [heads, everybody] = [headRows(members, totals, weights), byNeed(members, weights)];
  const rowOf = new Uint32Array(heads.length + everybody.length);
  rowOf.set(heads);
  rowOf.set(everybody, heads.length);
  const cells = emptyCells(rowOf.length * (members.columns.length + 1));
  if (totals) putRows(cells, members.columns, totals, heads, 0);
  putRows(cells, members.columns, members, everybody, heads.length);
  return { members, totals, heads: heads.length, rowOf, cells };
}

/** Where a row of the grid stands in the answers. */
export function placeOf({ members, totals, heads, rowOf }: TeamGrid, row: number): GridPlace {
  return { answer: row < heads && totals ? totals : members, row: rowOf[row] ?? 0 };
}

/** Where a row's KPI stands in the columns of its answer; -1 where the answer does not have that KPI. */
export function cellIn({ answer, row }: GridPlace, kpi: string): number {
  const column = answer.columns.indexOf(kpi);
  return column === -1 ? -1 : row * answer.columns.length + column;
}
