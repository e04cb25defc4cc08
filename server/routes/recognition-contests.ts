import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { day } from "#src/domain/calendar.ts";
import { MESSAGES, type MessageId } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import { planFault } from "#src/domain/recognition/contests/contest-rules.ts";
import { stateAfter, type ContestDeed } from "#src/domain/recognition/contests/contest-state.ts";
import { kpiAsked, withinAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { notFound, ProblemError } from "../problem.ts";
import { contestAnswer, contestDetail } from "../recognition/contests/contest-answer.ts";
import {
  organises,
  ownerOf,
  seesContest,
  unitsToPlan,
} from "../recognition/contests/contest-circle.ts";
import {
  CONTEST,
  contestBody,
  findContest,
  keptContests,
  readContest,
  type ContestDocument,
  type KeptContest,
} from "../recognition/contests/contest-records.ts";
import { requireBoards } from "../recognition/recognition-on.ts";
import { VersionConflict, type Cause } from "../records-store.ts";
import type { Handler, RouteContext } from "../route.ts";
import { versionSeen } from "../version-seen.ts";

/** Contests that a session sees, those that begin last first. */
export const contestsRoute: Handler<"contests"> = async (context) => {
  requireBoards(context);
  const kept = (await keptContests(context.services.records))
    .filter((contest) => seesContest(context, contest))
    .toSorted((a, b) =>
      a.plan.from === b.plan.from ? (a.id < b.id ? -1 : 1) : a.plan.from < b.plan.from ? 1 : -1,
    );
  const units = unitsToPlan(context);
  return {
    contests: await Promise.all(kept.map((contest) => contestAnswer(context, contest))),
    mayPlan: units.length > 0,
    units: units.map((unit) => named(unit, context.directory)),
  };
};

/** One contest with its standings. */
export const contestRoute: Handler<"contest"> = async (context, { id }) => {
  requireBoards(context);
  const contest = await findContest(context.services.records, id);
  if (!contest || !seesContest(context, contest)) throw notFound();
  return contestDetail(context, contest);
};

/** Plans a contest: a new one, or a draft anew. */
export const planContestRoute: Handler<"planContest"> = async (context, { id }, plan) => {
  requireBoards(context);
  const ifVersion = versionSeen(context.headers);
  const before = await findContest(context.services.records, id);
  if (before) requireDeed(organised(context, before), "edit");
  await checkPlan(context, plan);
  const body: ContestDocument = {
    plan,
    state: "draft",
    owner: before?.owner ?? ownerOf(context),
    announcement: null,
    cancelledBecause: null,
    disqualified: [],
  };
  return kept(context, { id, body, ifVersion }, { action: "contest planned" });
};

async function checkPlan(context: RouteContext, plan: ContestPlan): Promise<void> {
  const within = withinAsked(plan.within, context.identity.home);
  const isOwn = unitsToPlan(context).some(
    ({ level, id }) => level === within.level && id === within.id,
  );
  if (!isOwn && context.identity.role !== "administrator") throw notFound();
  await context.metrics.require(within);
  const kpis = plan.kpis.map(({ kpi, weight }) => ({
    kpi: kpiAsked(context.definitions, kpi),
    weight,
  }));
  const days = { from: day(plan.from), to: day(plan.to), lateDays: plan.lateDays };
  const said = planFault({ of: plan.of, kpis, ...days });
  if (said)
    throw new ProblemError("unprocessable", "The plan breaks a rule of contests.", { said });
}

/** Moves a contest on by a person's deed, in place of the version that the caller saw. */
export const moveContestRoute: Handler<"moveContest"> = async (context, { id }, asked) => {
  requireBoards(context);
  const ifVersion = versionSeen(context.headers);
  const found = await findContest(context.services.records, id);
  if (!found) throw notFound();
  const contest = organised(context, found);
  const state = requireDeed(contest, asked.deed);
  const body = { ...contestBody(contest), state };
  const { today } = context;
  switch (asked.deed) {
    case "schedule":
      if (contest.plan.from < today) throw refused("problem.contest-past");
      return kept(context, { id, body, ifVersion }, { action: "contest published" });
    case "return":
      return kept(context, { id, body, ifVersion }, { action: "contest taken back" });
    case "cancel": {
      const { reason } = asked;
      const after = { ...body, cancelledBecause: reason };
      return kept(context, { id, body: after, ifVersion }, { action: "contest cancelled", reason });
    }
    case "announce": {
      const after = { ...body, announcement: asked.text };
      return kept(context, { id, body: after, ifVersion }, { action: "contest announced" });
    }
    case "disqualify": {
      const { entrant, reason } = asked;
      const others = body.disqualified.filter((one) => one.id !== entrant);
      const after = { ...body, disqualified: [...others, { id: entrant, reason, on: today }] };
      const cause = { action: `left out of contest: ${entrant}`, reason };
      return kept(context, { id, body: after, ifVersion }, cause);
    }
    case "readmit": {
      const { entrant, reason } = asked;
      const others = body.disqualified.filter((one) => one.id !== entrant);
      if (others.length === body.disqualified.length) throw refused("problem.contest-not-out");
      const cause = { action: `taken back into contest: ${entrant}`, reason };
      return kept(context, { id, body: { ...body, disqualified: others }, ifVersion }, cause);
    }
  }
};

/** The contest, for its organiser. To whoever does not see it, it does not exist. */
function organised(context: RouteContext, contest: KeptContest): KeptContest {
  if (organises(context, contest)) return contest;
  if (!seesContest(context, contest)) throw notFound();
  throw new ProblemError(
    "not-permitted",
    "Whoever planned a contest, or an administrator, moves it.",
  );
}

const RULES = {
  edit: "problem.contest-edit",
  schedule: "problem.contest-schedule",
  return: "problem.contest-return",
  cancel: "problem.contest-cancel",
  announce: "problem.contest-announce",
  disqualify: "problem.contest-disqualify",
  readmit: "problem.contest-readmit",
} as const satisfies Readonly<Record<ContestDeed, MessageId>>;

/** The state after a deed. Throws an unprocessable problem with the rule that forbids it. */
function requireDeed({ state }: KeptContest, deed: ContestDeed): KeptContest["state"] {
  const after = stateAfter(state, deed);
  if (after === null) throw refused(RULES[deed]);
  return after;
}

function refused(
  rule: (typeof RULES)[ContestDeed] | "problem.contest-past" | "problem.contest-not-out",
): ProblemError {
  return new ProblemError("unprocessable", MESSAGES[rule], { said: message(rule, {}) });
}

async function kept(
  context: RouteContext,
  {
    id,
    body,
    ifVersion,
  }: { readonly id: string; readonly body: ContestDocument; readonly ifVersion: number },
  cause: Omit<Cause, "actor">,
) {
  const { identity, services } = context;
  const change = { kind: CONTEST, id, body, ifVersion };
  try {
    const [stored] = await services.records.put([change], { actor: identity.personId, ...cause });
    if (!stored) throw new Error(`nothing was stored of the contest ${id}`);
    services.changes.publish({ type: "record", kind: CONTEST });
    return await contestAnswer(context, readContest(stored));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    throw new ProblemError(
      "version-conflict",
      "This contest was changed elsewhere: look at it again.",
    );
  }
}
