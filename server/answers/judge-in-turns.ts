import type { Policy } from "#src/domain/policy.ts";
import { inTurns } from "./in-turns.ts";
import { emptyGrid, judgeSubject, type GridPlace, type JudgedGrid } from "./judged-grid.ts";
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
  const grid = emptyGrid(places.length, scored.columns.length);
  await inTurns(places.entries(), AT_ONCE, signal, ([at, place]) => {
    judgeSubject(grid, at, scored, place, priorsOf, policy);
  });
  return grid;
}
