import { levelOf } from "#src/domain/recognition/points/levels.ts";
import { asOf } from "../answers/as-of.ts";
import { named } from "../answers/named.ts";
import { notFound, ProblemError } from "../problem.ts";
import {
  badgeInfo,
  finalBy,
  isPendingFor,
  newestFirst,
  newestOf,
  pointsIn,
  progressWith,
  standings,
  wireAwards,
  wireEntries,
} from "../recognition/recognition-answer.ts";
import { badgesOn } from "../recognition/badge-records.ts";
import { keepChoice, type KeptChoice } from "../recognition/choices.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import { progressOf } from "../recognition/recognition-records.ts";
import { takesPart } from "../recognition/takes-part.ts";
import { personSeen } from "../recognition/whose.ts";
import { VersionConflict } from "../records-store.ts";
import type { Handler, RouteContext } from "../route.ts";
import { versionSeen } from "../version-seen.ts";

/** Lines that a home shows. */
const RECENT = 6;
const DEFAULT_LINES = 50;

/** The badges there are. */
export const badgesRoute: Handler<"badges"> = async (context) => {
  requireRecognition(context);
  const badges = await badgesOn(context.services.records, context.today);
  return { badges: badges.map((badge) => badgeInfo(badge, context.definitions)) };
};

/** Somebody's points and badges. */
export const recognitionRoute: Handler<"recognition"> = async (context, { agent }) => {
  const { subject, isSelf, choice, entries, awards } = await personSeen(context, agent);
  const { directory, metrics, services, today } = context;
  const [watermark, progress] = await Promise.all([
    metrics.watermark(),
    progressOf(services.records, agent),
  ]);
  const isIn = takesPart(context, agent);
  const pending = isIn && (await isPendingFor(context, choice, progress));
  const final = finalBy(context);
  const points = pointsIn(entries, final);
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    choice: isSelf ? wireChoice(choice) : null,
    takesPart: isIn,
    isPending: pending,
    points: { ...points, level: levelOf(points.total) },
    recent: wireEntries(newestFirst(entries).slice(0, RECENT), entries, final),
    badges: standings(await badgesOn(services.records, today), awards, progress),
    newest: newestOf(awards, today),
  };
};

/** The lines of somebody's points. */
export const pointsLedgerRoute: Handler<"pointsLedger"> = async (context, input) => {
  const { agent, limit = DEFAULT_LINES, offset = 0 } = input;
  const { subject, entries } = await personSeen(context, agent);
  const final = finalBy(context);
  const page = newestFirst(entries).slice(offset, offset + limit);
  return {
    asOf: await asOfNow(context),
    subject: named(subject, context.directory),
    total: pointsIn(entries, final).total,
    count: entries.length,
    entries: wireEntries(page, entries, final),
  };
};

/** One badge of somebody. */
export const badgeDetailRoute: Handler<"badgeDetail"> = async (context, { agent, badge: id }) => {
  const { subject, awards } = await personSeen(context, agent);
  const badges = await badgesOn(context.services.records, context.today);
  const badge = badges.find((one) => one.id === id);
  if (!badge) throw notFound();
  const progress = await progressOf(context.services.records, agent);
  return {
    asOf: await asOfNow(context),
    subject: named(subject, context.directory),
    badge: badgeInfo(badge, context.definitions),
    progress: progressWith(progress, id),
    awards: wireAwards(awards.filter((award) => award.badge === id)),
  };
};

/** How far the session's person takes part. */
export const chooseRecognitionRoute: Handler<"chooseRecognition"> = async (
  context,
  _input,
  choice,
) => {
  requireRecognition(context);
  const { headers, identity, services } = context;
  try {
    const kept = await keepChoice(
      services.records,
      identity.personId,
      choice,
      versionSeen(headers),
    );
    services.changes.publish({ type: "record", kind: "recognition" });
    return wireChoice(kept);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const detail = "Your choice was changed elsewhere after you opened it: look at it again.";
    throw new ProblemError("version-conflict", detail);
  }
};

function wireChoice({ returns: _returns, ...choice }: KeptChoice) {
  return choice;
}

async function asOfNow({ metrics, today }: RouteContext) {
  return asOf(await metrics.watermark(), today);
}
