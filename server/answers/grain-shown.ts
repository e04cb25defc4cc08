import { daysBetween } from "#src/domain/calendar.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import type { Grain, Period } from "#src/domain/period.ts";
import { ProblemError } from "../problem.ts";
import type { RouteContext } from "../route.ts";

/** The fewest days that a stretch of each grain has. */
const DAYS: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 28 };

/** Whether the policy lets a session see figures of a grain. */
export function showsGrain({ identity, services }: RouteContext, grain: Grain): boolean {
  return identity.role !== "executive" || DAYS[grain] >= DAYS[services.policy.executiveGrain];
}

/** Throws a not-permitted problem when the policy keeps figures of this grain from the session. */
export function requireGrain(context: RouteContext, grain: Grain): void {
  if (!showsGrain(context, grain)) throw tooFine(context);
}

/** Throws a not-permitted problem for a period that is shorter than the finest grain that the session is shown. */
export function requirePeriod(context: RouteContext, { from, to }: Period): void {
  const days = daysBetween(from, to) + 1;
  const { executiveGrain } = context.services.policy;
  if (context.identity.role === "executive" && days < DAYS[executiveGrain]) throw tooFine(context);
}

function tooFine({ services }: RouteContext): ProblemError {
  const { executiveGrain } = services.policy;
  const said = executiveGrain === "month" ? "problem.finer-than-month" : "problem.finer-than-week";
  return new ProblemError("not-permitted", MESSAGES[said], { said: message(said, {}) });
}
