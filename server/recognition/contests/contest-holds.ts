import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { holdsAt } from "#src/domain/recognition/history.ts";
import type { RecordsStore } from "../../records-store.ts";
import { Mark } from "../clerk/mark.ts";
import { openHistories, type PersonHistory } from "../clerk/histories.ts";
import type { Look } from "../clerk/pass.ts";
import { pause } from "../../turns/turns.ts";
import { CLERKS_CAUSE } from "../clerk/write-together.ts";
import type { ContestContext } from "./contest-context.ts";
import type { KeptContest } from "./contest-records.ts";

const HOLDS = "contest-holds";

/** In which weeks of a contest points on what counts there were held, of whom: derived. Id: the contest's. */
const holdsDocument = z.object({
  /** What was looked at, as a mark. */
  ground: z.number(),
  /** Of whom. */
  people: z.array(z.string()),
  held: z.array(z.object({ agent: z.string(), weeks: z.array(daySchema) })),
});

type HoldsDocument = z.infer<typeof holdsDocument>;

/** People whose histories are read together. */
const CHUNK = 50;

/**
 * By person, the weeks of a contest in which their points on what counts there are held, released or not; those without any are left out. They
 * follow from weeks that are over, so that what comes in day by day changes nothing in them: they are kept, and only people who
 * are new are looked at, until a week ends, late data reach one of them, or goals, rules or the roster change.
 */
export async function contestHolds(
  context: ContestContext,
  contest: KeptContest,
  look: Look,
  agents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { records } = context.services;
  const ground = await groundOf(context, contest, look);
  const kept = await readHolds(records, contest.id);
  const before = kept?.ground === ground ? kept : { people: [], held: [] };
  const known = new Set(before.people);
  const added = agents.filter((agent) => !known.has(agent));
  const held = [...before.held, ...(await heldAmong(look, contest, added))];
  if (added.length > 0) {
    const body: HoldsDocument = { ground, people: [...before.people, ...added], held };
    const change = { kind: HOLDS, id: contest.id, body, ifVersion: "any" as const };
    await records.put([{ ...change, isDerived: true }], CLERKS_CAUSE);
  }
  return new Map(held.map(({ agent, weeks }) => [agent, weeks]));
}

/** A mark of all that holds follow from but for the people: of the facts, the batches that reach into weeks that are over. */
async function groundOf(
  { applied, definitions, directory, services }: ContestContext,
  { plan }: KeptContest,
  { weeks, heldFrom, ...looked }: Look,
): Promise<number> {
  const [first, held, last] = [weeks[0], weeks[heldFrom], weeks.at(-1)];
  const end = last ? addDays(last, 6) : "";
  const batches = await services.ingest.list(Number.MAX_SAFE_INTEGER);
  const beyond = new Set(
    batches.flatMap(({ sequence, firstDay }) =>
      sequence !== null && firstDay !== null && firstDay > end ? [sequence] : [],
    ),
  );
  const reaching = applied.filter((sequence) => !beyond.has(sequence));
  const named = [...looked.kpis, ...looked.guards].map(({ id }) => id);
  const rules = [definitions.version, directory.version, plan.kpis, named];
  return new Mark().text(JSON.stringify([rules, first, held, last, reaching])).value;
}

async function readHolds(records: RecordsStore, id: string): Promise<HoldsDocument | null> {
  const found = await records.get(HOLDS, id);
  return found && z.parse(holdsDocument, found.body);
}

async function heldAmong(
  look: Look,
  { plan }: KeptContest,
  agents: readonly string[],
): Promise<HoldsDocument["held"]> {
  if (agents.length === 0) return [];
  const histories = await openHistories(look);
  const counts = new Set<string>(plan.kpis.map(({ kpi }) => kpi));
  const held: HoldsDocument["held"] = [];
  for (let at = 0; at < agents.length; at += CHUNK) {
    for (const person of await histories.ofPeople(agents.slice(at, at + CHUNK))) {
      const weeks = heldWeeks(look, person, counts);
      if (weeks.length > 0) held.push({ agent: person.agent, weeks });
      await pause();
    }
  }
  return held;
}

function heldWeeks(
  { context, weeks, heldFrom }: Look,
  { history }: PersonHistory,
  counts: ReadonlySet<string>,
): Day[] {
  const { policy } = context.services;
  return weeks.filter(
    (_, place) =>
      place >= heldFrom &&
      [...holdsAt(history, place, policy).keys()].some((kpi) => counts.has(kpi)),
  );
}
