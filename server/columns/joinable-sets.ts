import type { MeasureId } from "#src/domain/ids.ts";
import type { BatchTrace } from "./batch-trace.ts";
import { measureSet, setName, type MeasureSet } from "./measure-set.ts";

/**
 * Those of the sets for which there can be joined rows: batches of several sources, none of which has the whole set, have
 * it between them. A batch that has the whole set leaves no joined row where it has facts: either one of them knows the
 * set, or something is missing.
 */
export function joinableSets(
  sets: readonly MeasureSet[],
  applied: ReadonlyMap<number, BatchTrace>,
): readonly MeasureSet[] {
  const feeds = [...distinctFeeds(applied).values()];
  return sets.filter((set) => {
    const parts = feeds.flatMap(({ source, measures }) => {
      const part = set.filter((id) => measures.has(id));
      return part.length > 0 && part.length < set.length ? [{ source, part }] : [];
    });
    const sources = new Set(parts.map(({ source }) => source));
    return sources.size > 1 && measureSet(parts.flatMap(({ part }) => part)).length === set.length;
  });
}

/** Sets as they are compared: each once, in order. A single measure is never without its other half. */
export function setsToJoin(sets: readonly (readonly MeasureId[])[]): readonly MeasureSet[] {
  const byName = new Map(sets.map(measureSet).map((set) => [setName(set), set]));
  return [...byName.keys()].toSorted().flatMap((name) => {
    const set = byName.get(name);
    return set && set.length > 1 ? [set] : [];
  });
}

/** Sources with the measures that a batch of theirs has values for. Batches are many, these are few. */
function distinctFeeds(applied: ReadonlyMap<number, BatchTrace>) {
  const feeds = new Map<string, { source: string; measures: ReadonlySet<MeasureId> }>();
  for (const { source, measures } of applied.values()) {
    feeds.set(JSON.stringify([source, measures]), { source, measures: new Set(measures) });
  }
  return feeds;
}
