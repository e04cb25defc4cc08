import { answerJobs, buffersOf } from "#src/api/off-thread.ts";
import { readTeamGrid, type TeamGridBytes } from "./read-team-grid.ts";
import { sentGrid } from "./sent-grid.ts";
import type { TeamGrid } from "./team-grid.ts";

/** Every array of a team grid. */
function* arraysOf({ members, totals, rowOf, cells }: TeamGrid): Generator<ArrayBufferView> {
  yield rowOf;
  for (const part of [members, totals ?? {}, cells]) {
    for (const field of Object.values(part)) if (ArrayBuffer.isView(field)) yield field;
  }
}

/** Makes team grids off the page's thread. */
answerJobs(
  (bytes: TeamGridBytes) => sentGrid(readTeamGrid(bytes)),
  ({ grid }) => buffersOf(arraysOf(grid)),
);
