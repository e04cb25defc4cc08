import type { Policy } from "#src/domain/policy.ts";
import { judgeGrid, type GridPlace, type JudgedGrid } from "./judged-grid.ts";
import type { PriorsOf } from "./row-priors.ts";
import type { ScoredSums } from "./scored-sums.ts";

/** So many subjects are judged before others get their turn: a few hundredths of a second. */
const AT_ONCE = 1_000;

/** The same as `judgeGrid`, with pauses in which requests of others are answered. Rejects with the signal's reason when aborted. */
export async function judgeInTurns(
  scored: ScoredSums,
  places: readonly GridPlace[],
  priorsOf: PriorsOf,
  policy: Policy,
  signal: AbortSignal,
): Promise<JudgedGrid> {
  const parts: JudgedGrid[] = [];
  for (let first = 0; first < places.length; first += AT_ONCE) {
    if (first > 0) await pause();
    signal.throwIfAborted();
    parts.push(judgeGrid(scored, places.slice(first, first + AT_ONCE), priorsOf, policy));
  }
  const together = <Cell>(of: (part: JudgedGrid) => readonly Cell[]) =>
    ([] as Cell[]).concat(...parts.map(of));
  return {
    composites: {
      composite: together(({ composites }) => composites.composite),
      compositeBand: together(({ composites }) => composites.compositeBand),
      coverage: together(({ composites }) => composites.coverage),
    },
    cells: {
      value: together(({ cells }) => cells.value),
      numerator: together(({ cells }) => cells.numerator),
      sample: together(({ cells }) => cells.sample),
      low: together(({ cells }) => cells.low),
      high: together(({ cells }) => cells.high),
      score: together(({ cells }) => cells.score),
      distance: together(({ cells }) => cells.distance),
      band: together(({ cells }) => cells.band),
      probability: together(({ cells }) => cells.probability),
    },
    adjusted: together(({ adjusted }) => adjusted),
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
