import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Scorecards } from "#src/contract/scorecard.ts";
import { indexOfBand, type HeatMapCells } from "#src/charts/heat-map/cells.ts";
import { needOf } from "#src/domain/scoring/need.ts";

/** The orders a team grid can stand in when it is opened. */
export type GridOrder = "need" | "name";

/** Scorecards made ready for the heat map: the composite in the first column, then the KPIs. */
export interface TeamGrid {
  /** For each shown row, where it stands in the answer. */
  readonly order: readonly number[];
  readonly cells: HeatMapCells;
}

function needs({ rows, columns, probability, score }: Scorecards, goals: Catalogue["goals"]) {
  return rows.map((_, row) =>
    needOf(
      columns.map((kpi, column) => ({
        weight: goals[kpi]?.weight ?? 0,
        probability: probability[row * columns.length + column] ?? null,
        score: score[row * columns.length + column] ?? null,
      })),
    ),
  );
}

function orderOf(scorecards: Scorecards, goals: Catalogue["goals"], by: GridOrder): number[] {
  const given = scorecards.rows.map((_, row) => row);
  if (by === "name") return given;
  const need = needs(scorecards, goals);
  // Nobody is put last for want of data: they follow those who could be judged, in the order of their names.
  return given.toSorted((one, other) => (need[other] ?? -1) - (need[one] ?? -1));
}

/** Packs scorecards into the arrays that the heat map paints from. */
export function teamGrid(
  scorecards: Scorecards,
  goals: Catalogue["goals"],
  by: GridOrder,
): TeamGrid {
  const order = orderOf(scorecards, goals, by);
  const from = scorecards.columns.length;
  const width = from + 1;
  const cells = {
    value: new Float64Array(order.length * width),
    score: new Float64Array(order.length * width),
    band: new Uint8Array(order.length * width),
  };
  for (const [place, row] of order.entries()) {
    const at = place * width;
    const composite = scorecards.composite[row] ?? Number.NaN;
    cells.value[at] = composite;
    cells.score[at] = composite;
    cells.band[at] = indexOfBand(scorecards.compositeBand[row] ?? "not-enough-data");
    for (let column = 0; column < from; column += 1) {
      const source = row * from + column;
      cells.value[at + 1 + column] = scorecards.value[source] ?? Number.NaN;
      cells.score[at + 1 + column] = scorecards.score[source] ?? Number.NaN;
      cells.band[at + 1 + column] = indexOfBand(scorecards.band[source] ?? "not-enough-data");
    }
  }
  return { order, cells };
}
