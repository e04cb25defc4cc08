import * as z from "zod/mini";
import type { Batch } from "#src/contract/batch.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { RecordsStore } from "../../records-store.ts";
import type { RouteContext } from "../../route.ts";
import { allChoices, CHOICE_KIND, isBehind } from "../choices.ts";
import { progressChange, progressOf } from "../recognition-records.ts";
import { takesPart } from "../takes-part.ts";
import { carryOut, type Participants } from "./carry-out.ts";
import { NOTHING_DONE, type ClerkReport } from "./clerk-report.ts";
import { readClerkState } from "./clerk-state.ts";
import type { Pass } from "./pass.ts";
import { planPass } from "./plan-pass.ts";
import { CLERKS_CAUSE } from "./write-together.ts";

const KIND = "recognition-clerk";
const ID = "choices";
const PAGE = 1000;

/** Up to where in the journal choices were looked at: derived. */
const attendedDocument = z.object({ position: z.number() });

/** With what a catching up begins. */
interface CatchUp {
  readonly context: RouteContext;
  /** Where in the journal somebody last chose. */
  readonly choicesAt: number;
  readonly applied: readonly Batch[];
  readonly records: RecordsStore;
}

/**
 * Decides all that was left out of those who have come back, without waiting for the next pass. Before the first pass there is nothing to catch
 * up with.
 */
export async function catchUp({
  context,
  choicesAt,
  applied,
  records,
}: CatchUp): Promise<ClerkReport> {
  const attended = await attendedPosition(records);
  if (choicesAt <= attended) return NOTHING_DONE;
  const state = await readClerkState(records);
  if (state === null) return NOTHING_DONE;
  const { signal } = context;
  const choiceOf = await allChoices(records);
  const agents: string[] = [];
  for (const agent of await choosersSince(records, attended)) {
    const mayBe = takesPart(context, agent) && choiceOf(agent).returns > 0;
    if (mayBe && isBehind(choiceOf(agent), await progressOf(records, agent))) agents.push(agent);
  }
  let report = NOTHING_DONE;
  if (agents.length > 0) {
    // As if nobody knew by what was decided before: all weeks are looked at.
    const planned = await planPass(context, { ...state, ground: Number.NaN }, applied);
    if (planned) {
      report = await carryOut(planned.pass, { agents, choiceOf }, records, signal);
      if (signal.aborted) return report;
      await noteThoseWithoutFacts(planned.pass, { agents, choiceOf }, records);
    }
  }
  const change = { kind: KIND, id: ID, body: { position: choicesAt }, ifVersion: "any" as const };
  await records.put([{ ...change, isDerived: true }], CLERKS_CAUSE);
  return report;
}

async function attendedPosition(records: RecordsStore): Promise<number> {
  const found = await records.get(KIND, ID);
  return found ? z.parse(attendedDocument, found.body).position : 0;
}

/** Whoever has chosen anything after a position of the journal. */
async function choosersSince(
  records: RecordsStore,
  position: number,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let after = position; ;) {
    const entries = await records.journal({ after, kind: CHOICE_KIND, limit: PAGE });
    for (const { id } of entries) found.add(id);
    after = entries.at(-1)?.position ?? after;
    if (entries.length < PAGE) return found;
  }
}

/** Nothing is decided of whoever has no facts, which is soon said. */
async function noteThoseWithoutFacts(
  { weeks }: Pass,
  { agents, choiceOf }: Participants,
  records: RecordsStore,
): Promise<void> {
  const [last] = weeks.slice(-1);
  if (last === undefined) return;
  for (const agent of agents) {
    const progress = await progressOf(records, agent);
    const { returns } = choiceOf(agent);
    if (!isBehind(choiceOf(agent), progress)) continue;
    const none = { to: addDays(last, 6), items: [], marks: {} };
    const { to, items, marks } = progress ?? none;
    const change = progressChange(agent, { to, items, marks, returns }, progress);
    await records.put([change], CLERKS_CAUSE);
  }
}
