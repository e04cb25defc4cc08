import { closedPeriod } from "#src/domain/closed-period.ts";
import type { Level } from "#src/domain/ids.ts";
import type { Message } from "#src/domain/message.ts";
import { message } from "#src/domain/messages.ts";
import type { Grain, Period } from "#src/domain/period.ts";
import type { RouteContext } from "../route.ts";
import type { Identity } from "../scope.ts";
import { calendarOf } from "./asked.ts";

/** Whether a session may see every one of its peers at a level by name, so that nothing of them need be hidden from it. */
export function seesEach({ rows, levels }: Identity, level: Level): boolean {
  return rows.length === 0 && levels.some((one) => one === level);
}

/** The days over which a session sees peers, and what to say where they are not those it asked for. */
export interface PeerPeriod {
  readonly period: Period;
  readonly notice: Message | null;
}

/** Peers whom a session may not see by name are shown over closed weeks and months only. */
export function peerPeriod(context: RouteContext, level: Level, asked: Period): PeerPeriod {
  if (seesEach(context.identity, level)) return { period: asked, notice: null };
  const { lateDays } = context.services.policy;
  const period = closedPeriod(asked, calendarOf(context), lateDays);
  const same = period.from === asked.from && period.to === asked.to;
  return { period, notice: same ? null : message("cohort.closed-period", period) };
}

/** What to say where peers are left out of a trend: a bucket of one day is no closed week or month. */
export function peerGrain({ identity }: RouteContext, level: Level, grain: Grain): Message | null {
  return grain === "day" && level !== "organisation" && !seesEach(identity, level)
    ? message("cohort.closed-grain", {})
    : null;
}
