import { addDays } from "../../calendar.ts";
import type { Day } from "../../ids.ts";
import type { Message } from "../../message.ts";
import { message } from "../../messages.ts";
import type { RecognitionPolicy } from "../../policy.ts";
import type { Gift } from "./gift.ts";

/** Minutes in which a person takes back what they have written. */
export const UNDO_MINUTES = 30;

const WEEK = 7;

/**
 * Days that two who have thanked each other wait before they do so again, and for which a giver's words are remembered: an
 * exchange out of courtesy does not pay, and the same thanks to one after the other are a circular.
 */
const MEMORY_DAYS = 28;

/** What stands behind a gift that is about to be given. */
export interface Giving {
  readonly gift: Gift;
  /** Who gives it, `level:id`. */
  readonly from: string;
  /** What the giver has given before, taken back or not: taking back gives no new gift. */
  readonly given: readonly Gift[];
  /** What the receiver has given. */
  readonly byReceiver: readonly Gift[];
}

type Limits = Pick<RecognitionPolicy, "kudosPerDay" | "kudosToOnePerWeek">;

/** Whether a gift answers one that the giver had from the receiver in the last four weeks. */
export function isInReturn({
  gift,
  from,
  byReceiver,
}: Pick<Giving, "gift" | "from" | "byReceiver">): boolean {
  return recent(byReceiver, gift.on, MEMORY_DAYS).some(({ to }) => to === from);
}

/** Why a gift may not be given today, with the day from which it may where there is one; null when it may. */
export function refusalOf(giving: Giving, limits: Limits): Message | null {
  const { gift, from, given } = giving;
  if (gift.to === from) return message("problem.kudos-to-oneself", {});
  if (given.filter(({ on }) => on === gift.on).length >= limits.kudosPerDay) {
    return message("problem.kudos-enough-today", { most: limits.kudosPerDay });
  }
  const toThem = given.filter(({ to }) => to === gift.to);
  if (isInReturn(giving)) {
    const free = freeFrom(recent(toThem, gift.on, MEMORY_DAYS), 1, MEMORY_DAYS);
    if (free !== null) return message("problem.kudos-to-and-fro", { day: free });
  }
  const free = freeFrom(recent(toThem, gift.on, WEEK), limits.kudosToOnePerWeek, WEEK);
  if (free !== null) return message("problem.kudos-again", { day: free });
  if (recent(given, gift.on, MEMORY_DAYS).some(({ words }) => words === gift.words)) {
    return message("problem.kudos-same-words", {});
  }
  return null;
}

/** Those of the last so many days, this day among them. */
function recent(gifts: readonly Gift[], on: Day, days: number): readonly Gift[] {
  const since = addDays(on, -days);
  return gifts.filter((gift) => gift.on > since);
}

/** The day on which fewer than so many are still within so many days; null when they are fewer now. */
function freeFrom(gifts: readonly Gift[], most: number, days: number): Day | null {
  const inTheWay = gifts.map(({ on }) => on).toSorted()[gifts.length - most];
  return inTheWay === undefined ? null : addDays(inTheWay, days);
}
