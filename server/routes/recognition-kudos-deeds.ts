import type { BodyOf } from "#src/contract/endpoint.ts";
import type { ENDPOINTS } from "#src/contract/endpoints.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import { UNDO_MINUTES } from "#src/domain/recognition/kudos/may-give.ts";
import { notFound, ProblemError } from "../problem.ts";
import { kudosAnswer, mayWithdraw, reactorOf } from "../recognition/kudos/kudos-answer.ts";
import { circleOf, mayModerate, mayRead, type Circle } from "../recognition/kudos/kudos-circle.ts";
import {
  addedId,
  findKudos,
  KUDOS,
  KUDOS_REACTION,
  KUDOS_REPORT,
  nameKey,
  readKudos,
  type KeptKudos,
  type KudosDocument,
} from "../recognition/kudos/kudos-records.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import { VersionConflict, type Cause, type Change } from "../records-store.ts";
import type { Handler, RouteContext } from "../route.ts";
import { versionSeen } from "../version-seen.ts";

type KudosChange = BodyOf<(typeof ENDPOINTS)["changeKudos"]>;

/** Takes back, hides or shows kudos, in place of the version that the caller saw. */
export const changeKudosRoute: Handler<"changeKudos"> = async (context, { id }, asked) => {
  const { circle, kudos } = await found(context, id);
  const ifVersion = versionSeen(context.headers);
  const { body, cause } = changed(context, circle, kudos, asked);
  const stored = await change(context, { kind: KUDOS, id, body, ifVersion }, cause);
  const after = readKudos(stored);
  if (after.state === "withdrawn") return { kudos: null };
  return { kudos: await kudosAnswer(context, circle, after) };
};

/** The kudos as it becomes, and why, for the journal. Throws problems for whoever may not change it so. */
function changed(
  { identity, now }: RouteContext,
  circle: Circle,
  { id: _id, version: _version, ...kudos }: KeptKudos,
  asked: KudosChange,
): { readonly body: KudosDocument; readonly cause: Cause } {
  const actor = identity.personId;
  const whole = { id: _id, version: _version, ...kudos };
  if (asked.state === "withdrawn") {
    const isOwn = circle.me !== null && nameKey(circle.me) === nameKey(kudos.from);
    if (!isOwn) throw new ProblemError("not-permitted", "Only its author takes kudos back.");
    if (!mayWithdraw(circle, whole, now)) {
      const said = message("problem.kudos-too-late", { minimum: UNDO_MINUTES });
      throw new ProblemError("unprocessable", MESSAGES["problem.kudos-too-late"], { said });
    }
    return {
      body: { ...kudos, text: "", state: "withdrawn" },
      cause: { actor, action: "kudos taken back" },
    };
  }
  if (!mayModerate(circle, whole)) {
    const detail = "Whoever leads the receiver moderates kudos, and nobody those of their own.";
    throw new ProblemError("not-permitted", detail);
  }
  const { state, reason } = asked;
  return {
    body: { ...kudos, state, moderated: { by: actor, reason } },
    cause: { actor, action: `kudos ${state}`, reason },
  };
}

/** The session's own reaction. */
export const reactToKudosRoute: Handler<"reactToKudos"> = async (context, { id }, { reaction }) => {
  const { circle, kudos } = await found(context, id);
  const ifVersion = versionSeen(context.headers);
  const { may } = await kudosAnswer(context, circle, kudos);
  if (!may.react) throw new ProblemError("not-permitted", "Nobody reacts to kudos of their own.");
  const record = {
    kind: KUDOS_REACTION,
    id: addedId(id, reactorOf(circle)),
    body: { reaction },
    ifVersion,
  };
  const action = reaction === null ? "reaction taken back" : "reaction given";
  await change(context, record, { actor: context.identity.personId, action });
  return kudosAnswer(context, circle, kudos);
};

/** Asks a moderator to look. Said twice by the same person it is said once. */
export const reportKudosRoute: Handler<"reportKudos"> = async (context, { id }, { reason }) => {
  const { circle, kudos } = await found(context, id);
  const { may } = await kudosAnswer(context, circle, kudos);
  if (!may.report) throw new ProblemError("not-permitted", "You can act on these kudos yourself.");
  const { identity, services, today } = context;
  const body = { reason, on: today };
  const record = { kind: KUDOS_REPORT, id: addedId(id, reactorOf(circle)), body, ifVersion: 0 };
  try {
    await services.records.put([record], {
      actor: identity.personId,
      action: "kudos reported",
      reason,
    });
    services.changes.publish({ type: "record", kind: KUDOS_REPORT });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
  return kudosAnswer(context, circle, kudos);
};

/** A kudos that the session may read; what it may not read does not exist for it. */
async function found(
  context: RouteContext,
  id: string,
): Promise<{ readonly circle: Circle; readonly kudos: KeptKudos }> {
  requireRecognition(context);
  const circle = circleOf(context);
  const kudos = await findKudos(context.services.records, id);
  if (kudos === null || !mayRead(circle, kudos)) throw notFound();
  return { circle, kudos };
}

async function change({ services }: RouteContext, record: Change, cause: Cause) {
  try {
    const [stored] = await services.records.put([record], cause);
    if (!stored) throw new Error(`nothing was stored of ${record.kind} ${record.id}`);
    services.changes.publish({ type: "record", kind: record.kind });
    return stored;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    throw new ProblemError("version-conflict", "This was changed elsewhere: look at it again.");
  }
}
