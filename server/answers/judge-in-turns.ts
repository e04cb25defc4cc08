import type { Policy } from "#src/domain/policy.ts";
import { inTurns } from "./in-turns.ts";
import { addJudged, emptyGrid, type GridPlace, type JudgedGrid } from "./judged-grid.ts";
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
  const grid = emptyGrid();
  await inTurns(places, AT_ONCE, signal, (place) => {
    addJudged(grid, scored, [place], priorsOf, policy);
  });
  return grid;
}
