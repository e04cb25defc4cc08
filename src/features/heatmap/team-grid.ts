import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Scorecards } from "#src/contract/scorecard.ts";
import { indexOfBand } from "#src/charts/heat-map/cells.ts";
import { needOf } from "#src/domain/scoring/need.ts";
import { TARGET_SCORE } from "#src/domain/scoring/score.ts";
import type { GridCells } from "./grid-colour.ts";

/** Where a row of the grid stands in the answers: which of them, and its row there; -1 where the answer lacks it. */
export interface GridPlace {
  readonly answer: Scorecards;
  readonly row: number;
}

/** Scorecards made ready for the heat map: the composite in the first column, then the KPIs; rows by need. */
export interface TeamGrid {
  /** The groups' own rows first, then everybody's. */
  readonly places: readonly GridPlace[];
  readonly cells: GridCells;
}

/** Rows in the order of their need, the most first. Nobody is put last for want of data: they follow, as they came. */
function byNeed(answer: Scorecards, goals: Catalogue["goals"]): number[] {
  const { rows, columns, probability, score } = answer;
  const parts = columns.map((kpi) => ({
    weight: goals[kpi]?.weight ?? 0,
    probability: null as number | null,
    score: null as number | null,
  }));
  const need = Float64Array.from(rows, (_, row) => {
    for (const [column, part] of parts.entries()) {
      const at = row * columns.length + column;
      part.probability = probability[at] ?? null;
      part.score = score[at] ?? null;
    }
    return needOf(parts) ?? -1;
  });
  return rows.map((_, row) => row).sort((one, other) => (need[other] ?? -1) - (need[one] ?? -1));
}

/** The places of the groups' own rows, by need; a group that the second answer lacks comes last. */
function headPlaces(
  { groups }: Scorecards,
  totals: Scorecards | null,
  goals: Catalogue["goals"],
): GridPlace[] {
  if (!groups || !totals) return [];
  const units = new Set(groups.units.map(({ id }) => id));
  const known = byNeed(totals, goals).filter((row) => units.has(totals.rows[row]?.id ?? ""));
  return known.map((row) => ({ answer: totals, row }));
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

/** Packs scorecards, and those of the groups they lie in, into the arrays that the heat map paints from. */
export function teamGrid(
  scorecards: Scorecards,
  goals: Catalogue["goals"],
  totals: Scorecards | null = null,
): TeamGrid {
  const everybody = byNeed(scorecards, goals).map((row) => ({ answer: scorecards, row }));
  const places = [...headPlaces(scorecards, totals, goals), ...everybody];
  const width = scorecards.columns.length + 1;
  const cells = emptyCells(places.length * width);
  for (const [place, { answer, row }] of places.entries()) {
    const at = place * width;
    const composite = answer.composite[row] ?? Number.NaN;
    cells.value[at] = composite;
    cells.score[at] = composite;
    cells.adjusted[at] = composite;
    cells.distance[at] = composite - TARGET_SCORE;
    cells.band[at] = indexOfBand(answer.compositeBand[row] ?? "not-enough-data");
    for (const [column, kpi] of scorecards.columns.entries()) {
      const source = cellIn({ answer, row }, kpi);
      if (source === -1) continue;
      const cell = at + 1 + column;
      cells.value[cell] = answer.value[source] ?? Number.NaN;
      cells.score[cell] = answer.score[source] ?? Number.NaN;
      cells.adjusted[cell] = answer.adjusted[source] ?? Number.NaN;
      cells.distance[cell] = answer.distance[source] ?? Number.NaN;
      cells.band[cell] = indexOfBand(answer.band[source] ?? "not-enough-data");
    }
  }
  return { places, cells };
}

/** Where a row's KPI stands in the columns of its answer; -1 where the answer does not have that KPI. */
export function cellIn({ answer, row }: GridPlace, kpi: string): number {
  const column = answer.columns.indexOf(kpi);
  return column === -1 ? -1 : row * answer.columns.length + column;
}
