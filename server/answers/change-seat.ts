import type { Subject } from "#src/domain/ids.ts";
import type { ChangeList, Found } from "./change-list.ts";

/** A narrower unit carries a change that it accounts for at least so much of: twice as much as everybody else together. */
const MOST = 2 / 3;

/** Where a change probably sits, when that is elsewhere. */
export interface Seat {
  readonly kind: "carried" | "wider";
  readonly subject: Subject;
}

/** Finds where changes sit. `within` is around everything. */
export function seatsIn(
  { board: { found }, nesting, levels }: ChangeList,
  within: Subject,
): (change: Found) => Seat | null {
  const likewise = (change: Found) =>
    found.filter(
      (other) =>
        other !== change &&
        other.id.kpi === change.id.kpi &&
        Math.sign(other.delta ?? 0) === Math.sign(change.delta ?? 0),
    );
  const isInside = (inner: Subject, outer: Subject) => {
    const narrower = levels.find((level) => level === inner.level);
    if (narrower === undefined || rankOf(inner) <= rankOf(outer)) return false;
    return isSame(outer, within) || nesting.inside(outer, narrower).includes(inner.id);
  };
  const rankOf = ({ level }: Subject) => levels.findIndex((one) => one === level);
  /** The narrower unit that accounts for the most of a change, as far as its share of the sample goes; null under two thirds of it. */
  const carrierOf = (change: Found): Subject | null => {
    const part = ({ delta, sample }: Found) =>
      ((delta ?? 0) * sample) / ((change.delta ?? 1) * change.sample);
    const carriers = likewise(change)
      .filter((other) => isInside(other.id.subject, change.id.subject) && part(other) >= MOST)
      .toSorted((a, b) => part(b) - part(a));
    return carriers[0]?.id.subject ?? null;
  };
  return (change) => {
    const carrier = carrierOf(change);
    if (carrier) return { kind: "carried", subject: carrier };
    const wider = likewise(change)
      .filter((other) => isAround(other.id.subject, change.id.subject) && !carrierOf(other))
      .toSorted((a, b) => rankOf(a.id.subject) - rankOf(b.id.subject))[0];
    return wider ? { kind: "wider", subject: wider.id.subject } : null;
  };

  function isAround(outer: Subject, inner: Subject): boolean {
    return isSame(outer, within)
      ? !isSame(inner, within)
      : nesting.around(inner).some((one) => isSame(one, outer));
  }
}

function isSame(one: Subject, other: Subject): boolean {
  return one.level === other.level && one.id === other.id;
}
