import type { MeasureId } from "#src/domain/ids.ts";

/** Measures that are known, or asked for, together: each once, in order. */
export type MeasureSet = readonly MeasureId[];

export function measureSet(measures: Iterable<MeasureId>): MeasureSet {
  return [...new Set(measures)].toSorted();
}

/** What a set is called: its ids joined by spaces. */
export function setName(set: MeasureSet): string {
  return set.join(" ");
}
