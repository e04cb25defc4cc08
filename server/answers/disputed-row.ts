import type { Dispute } from "#src/contract/dispute.ts";
import { day, lastDayOfGrain } from "#src/domain/calendar.ts";
import { QUEUE } from "#src/domain/dimensions.ts";
import { formulaMeasures } from "#src/domain/formula-measures.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition } from "../metrics-store.ts";
import { badRequest, ProblemError } from "../problem.ts";
import type { RouteContext } from "../route.ts";
import { opensRows } from "./opens-rows.ts";

/** More than anybody has in one queue in a month, the coarsest that a row can be. */
const MOST_ROWS = 5_000;

/**
 * Throws unless a row is one of those behind a figure, as the session may see them: not-permitted where the policy keeps rows
 * from it, bad-request for one outside of the period, unprocessable for one that the facts do not have.
 */
export async function requireRow(
  context: RouteContext,
  { day: first, grain, queue, source }: NonNullable<Dispute["row"]>,
  { kpi, period, where }: { kpi: Kpi; period: Period; where: readonly Condition[] },
): Promise<void> {
  if (!opensRows(context)) {
    const said = message("evidence.not-permitted", {});
    throw new ProblemError("not-permitted", MESSAGES["evidence.not-permitted"], { said });
  }
  const from = day(first);
  const days = { from, to: lastDayOfGrain(from, grain) };
  if (from < period.from || days.to > period.to) {
    throw badRequest("body.row.day", "in-period", "Name a row of the period.");
  }
  const measures = formulaMeasures(kpi);
  const inQueue = queue === "" ? [] : [{ dimension: QUEUE, in: [queue] }];
  const { rows } = await context.metrics.facts(
    {
      period: days,
      where: [...where, ...inQueue],
      measures,
      dimensions: [],
      knownAny: measures,
      limit: MOST_ROWS,
      offset: 0,
    },
    context.signal,
  );
  const isThere = rows.some(
    (fact) =>
      fact.day === from && fact.grain === grain && fact.queue === queue && fact.source === source,
  );
  if (isThere) return;
  const said = message("problem.no-such-row", {});
  throw new ProblemError("unprocessable", MESSAGES["problem.no-such-row"], { said });
}
