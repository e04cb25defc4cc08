import { readScorecards } from "#src/api/read-scorecards.ts";
import { teamGrid, type TeamGrid, type Weights } from "./team-grid.ts";

/** The bytes of the answers that a team grid is made of. */
export interface TeamGridBytes {
  readonly members: ArrayBuffer;
  readonly totals: ArrayBuffer | null;
  readonly weights: Weights;
}

/** Makes a team grid of the answers' bytes. Throws a GridFault for bytes that are none. */
export function readTeamGrid({ members, totals, weights }: TeamGridBytes): TeamGrid {
  return teamGrid(readScorecards(members), totals && readScorecards(totals), weights);
}
