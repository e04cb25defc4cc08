import type { RecordsStore } from "../../records-store.ts";
import type { KeptChoice } from "../choices.ts";
import { readThanks } from "../kudos/received.ts";
import { teamsBehind } from "./badge-ground.ts";
import { changesFor } from "./changes-for.ts";
import { NOTHING_DONE, type ClerkReport } from "./clerk-report.ts";
import { openHistories } from "./histories.ts";
import type { Pass } from "./pass.ts";
import { pause } from "../../turns/turns.ts";
import { writeTogether } from "./write-together.ts";

/** Whom a pass decides, and how far they take part. */
export interface Participants {
  readonly agents: readonly string[];
  readonly choiceOf: (agent: string) => KeptChoice;
}

/** People whose histories are read together: few enough that nobody waits long, enough to make one question worth its while. */
const CHUNK = 50;

/** Decides these people, some at a time, and writes what that changes. Ends early when it is aborted: the next pass goes on. */
export async function carryOut(
  pass: Pass,
  { agents, choiceOf }: Participants,
  records: RecordsStore,
  signal: AbortSignal,
): Promise<ClerkReport> {
  const since = pass.weeks[pass.heldFrom];
  if (!since) return NOTHING_DONE;
  const histories = await openHistories(pass);
  const thanksOf = await readThanks(records, since);
  const periods = [...pass.closed, ...pass.open];
  const writer = writeTogether(records);
  let [decided, changes] = [0, 0];
  for (let at = 0; at < agents.length && !signal.aborted; at += CHUNK) {
    const people = await histories.ofPeople(agents.slice(at, at + CHUNK));
    const teams = await histories.ofTeams(teamsBehind(pass, people, periods));
    for (const person of people) {
      if (signal.aborted) break;
      const thanks = thanksOf(person.agent);
      const { returns } = choiceOf(person.agent);
      const look = () => changesFor(pass, person, { histories, thanks, teams, returns }, records);
      const found = await look();
      changes += found.length;
      if (found.length > 0) {
        decided += 1;
        await writer.add(found, look);
      }
      await pause();
    }
    await writer.flush();
  }
  return { people: decided, changes };
}
