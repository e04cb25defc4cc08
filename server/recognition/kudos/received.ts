import type { Day } from "#src/domain/ids.ts";
import type { RecordsStore } from "../../records-store.ts";
import { everyRecord } from "../every-record.ts";
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

/** All thanks that stand and were given on this day or later, by agent. */
export async function readThanks(
  records: RecordsStore,
  since: Day,
): Promise<(agent: string) => ThanksOf> {
  const received = new Map<string, Thanks[]>();
  const given = new Map<string, Thanks[]>();
  for await (const record of everyRecord(records, KUDOS)) {
    const { from, to, on, state } = readKudos(record);
    if (state !== "shown" || on < since) continue;
    note(received, nameKey(to), { with: nameKey(from), on });
    note(given, nameKey(from), { with: nameKey(to), on });
  }
  return (agent) => {
    const self = nameKey({ level: "agent", id: agent });
    return { received: received.get(self) ?? [], given: given.get(self) ?? [] };
  };
}

function note(all: Map<string, Thanks[]>, whose: string, thanks: Thanks): void {
  const own = all.get(whose);
  if (own) own.push(thanks);
  else all.set(whose, [thanks]);
}
