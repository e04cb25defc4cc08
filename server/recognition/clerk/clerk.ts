import { addDays } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { createReception } from "../../reception.ts";
import { VersionConflict, type Cause, type RecordsStore } from "../../records-store.ts";
import type { Services } from "../../services.ts";
import { allChoices } from "../choices.ts";
import { readThanks, type ThanksOf } from "../kudos/received.ts";
import { awardsOf, ledgerOf, progressOf, reviewsOf, weekReviewId } from "../recognition-records.ts";
import { summaryChange } from "../summary-records.ts";
import { takesPart } from "../takes-part.ts";
import { readClerkState, stateChange } from "./clerk-state.ts";
import { decidePerson } from "./decide-person.ts";
import { openHistories, type Histories, type PersonHistory } from "./histories.ts";
import type { Pass } from "./pass.ts";
import { planPass } from "./plan-pass.ts";
import { reconcilePerson } from "./reconcile-person.ts";

/** What a pass came to. */
export interface ClerkReport {
  /** People who were looked at, and documents that changed. */
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
const CHUNK = 20;
/** How often the clerk looks whether a day has ended. */
const LOOK_MILLISECONDS = 10 * 60_000;
/** Somebody else wrote first: that happens once, and a second time where three are at work. */
const MOST_TRIES = 5;
const CAUSE: Cause = { actor: "clerk", action: "recognition decided" };
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
    const summary = await summaryChange(records);
    await records.put([summary, stateChange(planned.after)], CAUSE);
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
  const agents = await peopleOf(pass, records);
  const histories = await openHistories(pass);
  const thanksOf = await readThanks(records);
  let changes = 0;
  for (let at = 0; at < agents.length && !signal.aborted; at += CHUNK) {
    const people = await histories.ofPeople(agents.slice(at, at + CHUNK));
    for (const person of people) {
      if (signal.aborted) break;
      changes += await settle(pass, histories, person, thanksOf(person.agent), records);
      await pause();
    }
  }
  return { people: agents.length, changes };
}

/** Everybody with facts in the weeks that are decided who takes part, by code point. */
async function peopleOf({ context, weeks, decided, closed }: Pass, records: RecordsStore) {
  const [first, last] = [weeks[decided.from], weeks.at(-1)];
  if (!first || !last) return [];
  const from = closed.reduce((a, period) => (period.from < a ? period.from : a), first);
  const period = { from, to: addDays(last, 6) };
  const [members, choiceOf] = await Promise.all([
    context.metrics.members({ dimension: AGENT, where: [], period }),
    allChoices(records),
  ]);
  return members
    .map(({ id }) => id)
    .filter((agent) => choiceOf(agent).takesPart && takesPart(context, agent));
}

/** Decides one person and writes what that changes; looks again when somebody else has written meanwhile. */
async function settle(
  pass: Pass,
  histories: Histories,
  person: PersonHistory,
  thanks: ThanksOf,
  records: RecordsStore,
): Promise<number> {
  const { agent } = person;
  for (let tries = 1; ; tries += 1) {
    const [years, awards, progress, reviews] = await Promise.all([
      ledgerOf(records, agent),
      awardsOf(records, agent),
      progressOf(records, agent),
      reviewsOf(records, agent),
    ]);
    const releasedWeeks = new Set(
      pass.weeks.filter((week) => reviews.has(weekReviewId(agent, week))),
    );
    const decided = await decidePerson(pass, histories, person, { thanks, releasedWeeks });
    const kept = { years, awards, progress, reviews };
    const changes = reconcilePerson(kept, decided, pass.context.today);
    if (changes.length === 0) return 0;
    try {
      await records.put(changes, CAUSE);
      return changes.length;
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === MOST_TRIES) throw error;
    }
  }
}

/** Lets whoever waits go first: a person takes some ten milliseconds, and sixty thousand of them take their time. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
