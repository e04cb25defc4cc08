import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../../statistics/interval.ts";
import { reachOf } from "../../statistics/reach.ts";

/** How often a board or contest of equals may set any two of them apart: one in ten, whatever their number. */
const SEPARATION_RISK = 0.1;

/** Somebody to be placed: what they reached, more being better, and its standard error, in the same unit. */
export interface Entrant {
  readonly id: string;
  readonly value: number;
  /** 0 or more; Infinity where it is unknown, so that nothing sets them apart. */
  readonly error: number;
}

/** The standard error that an interval of a level stands for; of a lopsided one its longer side, as if both were. */
export function errorWithin(value: number, { low, high }: Interval, level: number): number {
  return Math.max(high - value, value - low) / reachOf(level);
}

/** The interval of a level about a value with such an error. */
export function intervalAround(value: number, error: number, level: number): Interval {
  const reach = error * reachOf(level);
  return { low: value - reach, high: value + reach };
}

/** Those who share a place, by id: within it there is no order to be read. */
export interface Place<Entry extends Entrant> {
  /** 1 for the first; after three who share it, 4. */
  readonly place: number;
  readonly entries: readonly Entry[];
}

/**
 * Places those who are told apart by more than chance, and lets the others share one: “too close to call” is an answer. From the best down, a place
 * holds whoever is told apart from nobody in it; the next place begins with the first who is.
 *
 * Distances are held against one bar for all pairs, at which equals would be set apart anywhere with the probability of
 * `risk` at most (Bonferroni over the n·(n − 1)/2 pairs of independent, roughly normal errors): the best of a hundred equals
 * stands far from the last of them by chance alone.
 */
export function placesOf<Entry extends Entrant>(
  entries: readonly Entry[],
  risk = SEPARATION_RISK,
): Place<Entry>[] {
  const pairs = (entries.length * (entries.length - 1)) / 2;
  const bar = pairs === 0 ? Infinity : -normalQuantile(risk / (2 * pairs), 0, 1);
  const bestFirst = entries.toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  const groups: Group<Entry>[] = [];
  for (const [at, entry] of bestFirst.entries()) {
    const group = groups.at(-1);
    if (group && !group.surest.some((one) => isBeyond(one, entry, bar))) join(group, entry);
    else groups.push({ place: at + 1, entries: [entry], surest: [entry] });
  }
  return groups.map(({ place, entries: shared }) => ({
    place,
    entries: shared.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

/** A place that is being filled. */
interface Group<Entry extends Entrant> {
  readonly place: number;
  readonly entries: Entry[];
  /** Those who are surer than everybody before them: whoever is told apart from anybody is so from one of these. */
  readonly surest: Entry[];
}

function join<Entry extends Entrant>({ entries, surest }: Group<Entry>, entry: Entry): void {
  entries.push(entry);
  if (entry.error < (surest.at(-1)?.error ?? Infinity)) surest.push(entry);
}

function isBeyond(better: Entrant, other: Entrant, bar: number): boolean {
  const error = Math.hypot(better.error, other.error);
  return Number.isFinite(error) && better.value - other.value > bar * error;
}
