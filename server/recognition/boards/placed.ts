import type { Board } from "#src/contract/recognition/boards.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import { placesOf, type Entrant } from "#src/domain/recognition/boards/places.ts";
import { named } from "../../answers/named.ts";
import type { RouteContext } from "../../route.ts";
import type { Consent } from "./board-consent.ts";

/** Somebody with what is told of them. */
export interface Shown extends Entrant {
  readonly interval: { readonly low: number; readonly high: number };
}

type Places = Pick<Board, "places" | "own">;

/**
 * Places as a session is told of them. Down to the middle and no farther: a place that begins in the worse half is told nobody, its
 * own included. Everybody counts in the places; only those who may be named stand in them.
 */
export function placed(
  { directory }: RouteContext,
  level: DimensionId,
  entrants: readonly Shown[],
  { mayBeNamed, isOwn }: Consent,
): Places {
  const better = placesOf(entrants).filter(({ place }) => place <= Math.ceil(entrants.length / 2));
  const places = better.map(({ place, entries }) => ({
    place,
    isShared: entries.length > 1,
    entries: entries
      .filter(({ id }) => mayBeNamed(id))
      .map(({ id, value, interval }) => ({
        subject: named({ level, id }, directory),
        value,
        interval,
        isOwn: isOwn(id),
      }))
      .toSorted((a, b) => compareCodePoints(a.subject.name, b.subject.name)),
  }));
  const own = better.find(({ entries }) => entries.some(({ id }) => isOwn(id)));
  return {
    places: places.filter(({ entries }) => entries.length > 0),
    own: own ? { place: own.place, isShared: own.entries.length > 1 } : null,
  };
}

/** Some of the entries, in their places: one page of a board. */
export function pageOf(places: Board["places"], offset: number, limit: number): Board["places"] {
  let before = 0;
  return places.flatMap((place) => {
    const from = Math.max(offset - before, 0);
    const entries = place.entries.slice(from, Math.max(offset + limit - before, from));
    before += place.entries.length;
    return entries.length > 0 ? [{ ...place, entries }] : [];
  });
}
