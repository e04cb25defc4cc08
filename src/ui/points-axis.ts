import { TARGET_SCORE } from "#src/domain/scoring/score.ts";
import { axisAround } from "./evidence-of.ts";

interface Placed {
  readonly entries: readonly {
    readonly interval: { readonly low: number; readonly high: number };
  }[];
}

/**
 * The axis for points of 100 in places: as far as anybody's interval goes, with the target on it, and not the whole way from 0 to
 * 100, on which intervals that say why a place is shared would be hidden by their dots.
 */
export function pointsAxis(places: readonly Placed[]): readonly [from: number, to: number] {
  const intervals = places.flatMap(({ entries }) => entries.map(({ interval }) => interval));
  const edges = intervals.flatMap(({ low, high }) => [low, high]);
  const [from, to] = axisAround([...edges, TARGET_SCORE]);
  return [Math.max(from, 0), Math.min(to, 100)];
}
