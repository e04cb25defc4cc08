import type { InputOf } from "#src/api/address.ts";
import { send } from "#src/api/client.ts";
import { bytesOf, isForWorker } from "#src/api/grid-bytes.ts";
import { askWorker } from "#src/api/off-thread.ts";
import { GRID_MEDIA_TYPE } from "#src/contract/grid-form.ts";
import { readTeamGrid, type TeamGridBytes } from "./read-team-grid.ts";
import { receivedGrid, type SentGrid } from "./sent-grid.ts";
import type { TeamGrid, Weights } from "./team-grid.ts";

/** As many as an answer may have: everybody of a large organisation. */
const MOST_ROWS = 100_000;

/**
 * Asks for everybody's scorecards, and those of the groups they lie in, and makes a grid of them: a large one off the page's
 * thread. Throws a GridFault for bytes that are no grid, and whatever `send` throws.
 */
export async function loadTeamGrid(
  question: InputOf<"scorecards">,
  weights: Weights,
  signal: AbortSignal,
): Promise<TeamGrid> {
  const { group, ...plain } = question;
  const ask = async (asked: InputOf<"scorecards">) => {
    const input = { ...asked, limit: MOST_ROWS };
    return bytesOf(await send("scorecards", input, { signal, accept: GRID_MEDIA_TYPE }));
  };
  const [members, totals] = await Promise.all([
    ask(question),
    group === undefined ? null : ask({ ...plain, level: group }),
  ]);
  const bytes: TeamGridBytes = { members, totals, weights };
  if (!isForWorker(members)) return readTeamGrid(bytes);
  const worker = new Worker(new URL("./team-grid-worker.ts", import.meta.url), { type: "module" });
  try {
    const transfer = totals ? [members, totals] : [members];
    return receivedGrid(await askWorker<TeamGridBytes, SentGrid>(worker, bytes, transfer));
  } finally {
    worker.terminate();
  }
}
