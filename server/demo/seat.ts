/** A place in the organisation: site, team and seat numbers from 0. Without a seat it is a team, without a team a site. */
export interface Place {
  readonly site: number;
  readonly team?: number;
  readonly seat?: number;
}

/** A job that one person at a time holds. */
export type Seat = Required<Place>;

/** Whether a seat is at a place. */
export function isAt(seat: Seat, place: Place): boolean {
  return (
    place.site === seat.site &&
    (place.team === undefined || place.team === seat.team) &&
    (place.seat === undefined || place.seat === seat.seat)
  );
}

/** One number per person: site, team, seat and turn side by side, each from 1. The first holder's turn is 0. */
export function personNumber({ site, team, seat }: Seat, turn: number): number {
  return (((site + 1) * 100 + team + 1) * 100 + seat + 1) * 10 + turn + 1;
}

/** The id by which the facts name a seat's holder. */
export function agentId(seat: Seat, turn = 0): string {
  return `a${personNumber(seat, turn)}`;
}
