import type { Day } from "../../ids.ts";

/** As many in each direction make an exchange out of courtesy. */
const TIMES_EACH_WAY = 2;

/** A thank-you between two. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
}

/** Two who thank each other again and again, the more frequent giver first. */
export interface TradingPair {
  readonly one: string;
  readonly other: string;
  readonly there: number;
  readonly back: number;
}

/**
 * Pairs who thanked each other at least twice in each direction since a day: the most frequent first, then by code point. It
 * is shown to moderators as something to look at, and proves nothing: two who work side by side have reasons.
 */
export function tradingPairs(exchanges: readonly Exchange[], since: Day): TradingPair[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to, on } of exchanges) {
    if (on < since) continue;
    const of = counts.get(from) ?? new Map<string, number>();
    counts.set(from, of.set(to, (of.get(to) ?? 0) + 1));
  }
  const pairs = [...counts].flatMap(([one, given]) =>
    [...given].flatMap(([other, there]) => {
      const back = counts.get(other)?.get(one) ?? 0;
      const isFirst = there > back || (there === back && one < other);
      return isFirst && back >= TIMES_EACH_WAY ? [{ one, other, there, back }] : [];
    }),
  );
  return pairs.toSorted(
    (a, b) => b.there + b.back - (a.there + a.back) || (a.one < b.one ? -1 : 1),
  );
}
