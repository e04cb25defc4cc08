import type { RecordsStore } from "../../records-store.ts";
import { KUDOS, nameKey, readKudos } from "./kudos-records.ts";

/** A thank-you between two, as far as a badge looks at it: with whom, as `level:id`, and when. */
export interface Thanks {
  readonly with: string;
  readonly on: string;
}

/** Thanks that an agent got, and gave. */
export interface ThanksOf {
  readonly received: readonly Thanks[];
  readonly given: readonly Thanks[];
}

/** All thanks that stand, by agent. */
export async function readThanks(records: RecordsStore): Promise<(agent: string) => ThanksOf> {
  const all = (await records.list(KUDOS)).map(readKudos).filter(({ state }) => state === "shown");
  const byReceiver = Map.groupBy(all, ({ to }) => nameKey(to));
  const byGiver = Map.groupBy(all, ({ from }) => nameKey(from));
  return (agent) => {
    const self = nameKey({ level: "agent", id: agent });
    return {
      received: (byReceiver.get(self) ?? []).map(({ from, on }) => ({ with: nameKey(from), on })),
      given: (byGiver.get(self) ?? []).map(({ to, on }) => ({ with: nameKey(to), on })),
    };
  };
}
