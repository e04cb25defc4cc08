import type { Contest } from "#src/contract/recognition/contests.ts";
import { stepsDue } from "#src/domain/recognition/contests/contest-state.ts";
import { createReception } from "../../reception.ts";
import { VersionConflict, type Change } from "../../records-store.ts";
import type { Services } from "../../services.ts";
import type { ContestContext } from "./contest-context.ts";
import {
  CONTEST,
  contestBody,
  daysOf,
  findContest,
  keptContests,
  readContest,
  STANDINGS,
  standingsOf,
  type KeptContest,
  type StandingsDocument,
} from "./contest-records.ts";
import { workOutStandings } from "./work-out-standings.ts";

/** Does with contests what the clock and new facts ask for; the same again changes nothing. */
export type ContestClerk = () => Promise<void>;

const ACTOR = "clerk";

/**
 * Moves every contest on as far as its days say and works out the standings of those that count, one run after the other. Every step
 * is a change of its own in the journal, at the version that was read: of two processes one takes it, and the other finds it done.
 */
export function createContestClerk(services: Services): ContestClerk {
  const reception = createReception(services);
  /** By contest, what its standings were worked out from last. */
  const seen = new Map<string, string>();
  const run = async () => {
    if (!services.policy.recognition.on || !services.policy.recognition.boards) return;
    const waiting = (await keptContests(services.records)).filter(isWaiting);
    if (waiting.length === 0) return;
    const applied = await services.metrics.appliedBatches();
    const moment = await reception.moment();
    const { signal } = new AbortController();
    const received = { file: null, signal };
    const seenByAll = await reception.context({ role: "administrator" }, moment, received);
    const context = { ...seenByAll, applied };
    const { watermark, definitions, roster, today } = moment;
    const ground = JSON.stringify([watermark.version, definitions.version, roster.version, today]);
    for (const { id } of waiting) {
      const contest = await attend(context, id);
      const from = `${ground} ${contest?.version}`;
      if (contest === null || seen.get(id) === from) continue;
      await refresh(context, contest);
      seen.set(id, from);
    }
  };
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(run, run);
    return last;
  };
}

function isWaiting({ state }: Pick<Contest, "state">): boolean {
  return state === "upcoming" || state === "running" || state === "pending";
}

/** Moves a contest on; null where it is not to be worked out, because it waits, has closed, or somebody else was faster. */
async function attend(context: ContestContext, id: string): Promise<KeptContest | null> {
  try {
    const contest = await moveOn(context, id);
    const counts = contest?.state === "running" || contest?.state === "pending";
    return contest && counts ? contest : null;
  } catch (error) {
    // The next run sees what they left.
    if (!(error instanceof VersionConflict)) throw error;
    return null;
  }
}

async function moveOn(context: ContestContext, id: string): Promise<KeptContest | null> {
  const { records, changes } = context.services;
  let contest = await findContest(records, id);
  if (!contest) return null;
  for (const state of stepsDue(contest.state, daysOf(contest), context.today)) {
    const fixed = state === "closed" ? await fixedStandings(context, contest) : [];
    const body = { ...contestBody(contest), state };
    const change = { kind: CONTEST, id, body, ifVersion: contest.version };
    const [stored] = await records.put([change, ...fixed], {
      actor: ACTOR,
      action: `contest ${state}`,
    });
    if (!stored) throw new Error(`nothing was stored of the contest ${id}`);
    changes.publish({ type: "record", kind: CONTEST });
    contest = readContest(stored);
  }
  return contest;
}

/** The standings of a contest that closes, with which they are kept together. */
async function fixedStandings(context: ContestContext, contest: KeptContest): Promise<Change[]> {
  const before = await standingsOf(context.services.records, contest.id);
  const found = await workOutStandings(context, contest);
  const none = { asOf: contest.plan.to, entrants: [], notPlaced: [] };
  const body = { ...(found ?? none), isFinal: true };
  return [{ kind: STANDINGS, id: contest.id, body, ifVersion: before?.version ?? 0 }];
}

/** Keeps the standings as they are now, where they are not the same as before. */
async function refresh(context: ContestContext, contest: KeptContest): Promise<void> {
  const { records, changes } = context.services;
  const before = await standingsOf(records, contest.id);
  const found = await workOutStandings(context, contest);
  if (found === null || isSame(before, found)) return;
  const ifVersion = before?.version ?? 0;
  const change = { kind: STANDINGS, id: contest.id, body: found, ifVersion, isDerived: true };
  try {
    await records.put([change], { actor: ACTOR, action: "standings worked out" });
    changes.publish({ type: "record", kind: STANDINGS });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}

function isSame(before: StandingsDocument | null, now: StandingsDocument): boolean {
  if (before === null) return false;
  const text = ({ asOf, isFinal, entrants, notPlaced }: StandingsDocument) =>
    JSON.stringify({ asOf, isFinal, entrants, notPlaced });
  return text(before) === text(now);
}
