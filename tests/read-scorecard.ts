import { scorecardSchema, type Scorecard } from "#src/contract/scorecard.ts";
import { handMadeWorld, type HandMade } from "./hand-made-world.ts";

/** The scorecard that a persona, the administrator unless told, reads in a hand-made world. */
export async function readScorecard(
  world: HandMade,
  query: string,
  persona?: { role: string; id?: string },
): Promise<Scorecard> {
  const reader = await (await handMadeWorld(world))(persona);
  return reader.read(scorecardSchema, `/api/scorecards/${query}`);
}
