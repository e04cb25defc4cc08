import { day, lastDayOfGrain } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { kpiAsked, requireShownAt, withinAsked } from "../answers/asked.ts";
import { requireRow } from "../answers/disputed-row.ts";
import { askScored } from "../answers/scored-sums.ts";
import {
  disputeAnswer,
  disputesOf,
  isDisputed,
  keepDispute,
  keptDisputes,
  type DisputeDocument,
  type KeptDispute,
} from "../dispute-records.ts";
import { notFound, ProblemError } from "../problem.ts";
import { conditionsOf } from "../questions.ts";
import { VersionConflict, type RecordsStore } from "../records-store.ts";
import type { Handler, RouteContext } from "../route.ts";

/** As many may be open for one person at a time: enough for every KPI, too few to bury anybody. */
const MOST_OPEN = 30;
/** Two disputes of one person at the same moment meet; more than a few such meetings in a row are no accident. */
const MOST_TRIES = 5;

/** A person says that a figure of their own looks wrong. */
export const openDisputeRoute: Handler<"openDispute"> = async (context, _input, sent) => {
  const { definitions, directory, identity, services, today } = context;
  const { records, changes } = services;
  const { home: subject, personId: agent } = identity;
  if (subject.level !== AGENT) throw notFound();
  const kpi = kpiAsked(definitions, sent.kpi);
  const { period, where, watermark } = await askedAbout(context, subject, sent);
  requireShownAt(kpi, AGENT, where);
  const { row, reason } = sent;
  if (row) await requireRow(context, row, { kpi, period, where });
  const question = { kpis: [kpi], level: AGENT, by: [], period, where, depth: "ratio" as const };
  const { columns } = await askScored(context, question, watermark);
  const totals = columns[0]?.totalsAt(0);
  const dispute = await open(records, {
    agent,
    kpi: kpi.id,
    period,
    row,
    reason,
    on: today,
    state: "open",
    value: totals ? valueOf(kpi, totals) : null,
    sample: totals?.denominator ?? null,
  });
  changes.publish({ type: "record", kind: "dispute" });
  return disputeAnswer(dispute, directory.nameOf(subject));
};

/** Opens a dispute unless its figure is disputed already, or too many are open. */
async function open(records: RecordsStore, dispute: DisputeDocument): Promise<KeptDispute> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await disputesOf(records, dispute.agent);
    if (isDisputed(before.open, dispute)) {
      const said = message("problem.disputed-already", {});
      throw new ProblemError("unprocessable", MESSAGES["problem.disputed-already"], { said });
    }
    if (before.open.length >= MOST_OPEN) {
      const said = message("problem.disputes-open", { most: MOST_OPEN });
      throw new ProblemError("unprocessable", `${MOST_OPEN} of your disputes are open.`, { said });
    }
    try {
      return await keepDispute(records, dispute, before.version);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new ProblemError(
    "version-conflict",
    "Your disputes of this moment got in each other's way.",
  );
}

/**
 * The open disputes that a session may see: an agent's own, and those of people whose facts of the disputed days it sees, or
 * of the disputed row's.
 */
export const disputesRoute: Handler<"disputes"> = async (context, input) => {
  const { directory, identity, metrics, services, today } = context;
  const within = withinAsked(input.within, identity.home);
  await metrics.require(within);
  const kept = await keptDisputes(services.records, within.level === AGENT ? within.id : null);
  const seen = await Promise.all(kept.map((dispute) => isWithin(context, dispute, within)));
  return {
    asOf: asOf(await metrics.watermark(), today),
    disputes: kept
      .filter((_, at) => seen[at])
      .map((one) => disputeAnswer(one, directory.nameOf({ level: AGENT, id: one.agent }))),
  };
};

async function isWithin(
  { identity, metrics, signal }: RouteContext,
  { agent, period, row }: KeptDispute,
  within: Subject,
): Promise<boolean> {
  if (identity.home.level === AGENT) return identity.home.id === agent;
  const from = day(row?.day ?? period.from);
  const to = row ? lastDayOfGrain(from, row.grain) : day(period.to);
  const where = [...conditionsOf(within), { dimension: AGENT, in: [agent] }];
  const question = { dimension: AGENT, where, period: { from, to } };
  return (await metrics.members(question, signal)).length > 0;
}
