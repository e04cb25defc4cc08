import { addDays } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { createReception } from "../../reception.ts";
import type { RecordsStore } from "../../records-store.ts";
import type { Services } from "../../services.ts";
import { allChoices } from "../choices.ts";
import { readThanks } from "../kudos/received.ts";
import { summaryChange } from "../summary-records.ts";
import { takesPart } from "../takes-part.ts";
import { teamsBehind } from "./badge-ground.ts";
import { DAYS } from "./belongings.ts";
import { changesFor } from "./changes-for.ts";
import { readClerkState, stateChange } from "./clerk-state.ts";
import { openHistories } from "./histories.ts";
import type { Pass } from "./pass.ts";
import { pause } from "./pause.ts";
import { planPass } from "./plan-pass.ts";
import { CLERKS_CAUSE, writeTogether } from "./write-together.ts";

/** What a pass came to. */
export interface ClerkReport {
  /** People of whom anything was decided, and documents that changed. */
  readonly people: number;
  readonly changes: number;
}

/** Decides points and badges from the facts, and keeps what is decided. */
export interface Clerk {
  /** Does what there is to do; resolves when it is done. Two at once, here or in another process, end in the same records. */
  readonly run: () => Promise<ClerkReport>;
  /** Does it after so many milliseconds, whenever data come in, and when a day ends. */
  readonly start: (afterMilliseconds: number) => void;
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>;
}

/** People whose histories are read together: few enough that nobody waits long, enough to make one question worth its while. */
const CHUNK = 50;
/** How often the clerk looks whether a day has ended. */
const LOOK_MILLISECONDS = 10 * 60_000;
const NOTHING: ClerkReport = { people: 0, changes: 0 };

/** The clerk of an app's services. It does nothing while the policy has recognition switched off. */
export function createClerk(services: Services): Clerk {
  const { records, ingest, policy, changes, log } = services;
  const reception = createReception(services);
  const stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let unsubscribe = () => {};
  let [first, timer]: ReturnType<typeof setTimeout>[] = [];

  async function pass(): Promise<ClerkReport> {
    if (!policy.recognition.on || stopping.signal.aborted) return NOTHING;
    const moment = await reception.moment();
    const request = { file: null, signal: stopping.signal };
    const context = await reception.context({ role: "administrator" }, moment, request);
    const before = await readClerkState(records);
    const batches = await ingest.list(Number.MAX_SAFE_INTEGER);
    const applied = batches.filter(({ status }) => status.startsWith("accepted"));
    const planned = await planPass(context, before, applied);
    if (!planned) return NOTHING;
    const report = await carryOut(planned.pass, records, stopping.signal);
    if (stopping.signal.aborted) return report;
    const summary = await summaryChange(context);
    await records.put([summary, stateChange(planned.after)], CLERKS_CAUSE);
    changes.publish({ type: "record", kind: "recognition" });
    return report;
  }

  const run = () => {
    const next = last.then(pass);
    last = next.catch(() => {});
    return next;
  };
  const runAside = () => {
    run().catch((error: unknown) => {
      if (!stopping.signal.aborted) log({ incident: crypto.randomUUID(), error, path: "clerk" });
    });
  };

  return {
    run,
    start(afterMilliseconds) {
      unsubscribe = changes.subscribe(({ type }) => {
        if (type === "data") runAside();
      });
      timer = setInterval(runAside, LOOK_MILLISECONDS);
      first = setTimeout(runAside, afterMilliseconds);
    },
    async stop() {
      unsubscribe();
      clearTimeout(first);
      clearInterval(timer);
      stopping.abort();
      await last;
    },
  };
}

async function carryOut(
  pass: Pass,
  records: RecordsStore,
  signal: AbortSignal,
): Promise<ClerkReport> {
  const since = pass.weeks[pass.heldFrom];
  if (!since) return NOTHING;
  const agents = await peopleOf(pass, records);
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
      const look = () => changesFor(pass, person, { histories, thanks, teams }, records);
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

/** Everybody with facts in what is decided who takes part, team by team: whoever comes next mostly has the same team behind them. */
async function peopleOf(pass: Pass, records: RecordsStore): Promise<readonly string[]> {
  const { context, watermark, weeks, heldFrom } = pass;
  const [from, last] = [weeks[heldFrom], weeks.at(-1)];
  if (!from || !last) return [];
  const period = { from, to: addDays(last, 6) };
  const team = watermark.dimensions.includes(TEAM) ? [TEAM] : [];
  const question = { of: [DAYS], by: [AGENT, ...team], period, where: [] };
  const [table, choiceOf] = await Promise.all([
    context.metrics.weights(question, context.signal),
    allChoices(records),
  ]);
  const [agents = [], teams = []] = table.keys;
  const teamOf = new Map(
    agents.flatMap((agent, row) => (agent === null ? [] : [[agent, teams[row] ?? ""] as const])),
  );
  return [...teamOf]
    .filter(([agent]) => choiceOf(agent).takesPart && takesPart(context, agent))
    .toSorted((a, b) => compareCodePoints(a[1], b[1]) || compareCodePoints(a[0], b[0]))
    .map(([agent]) => agent);
}
