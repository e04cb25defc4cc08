import type { Entrant } from "../boards/places.ts";

/** Points of somebody in two periods of the same length. */
export interface PointsThenAndNow {
  readonly now: Entrant;
  readonly before: Entrant;
}

/**
 * How far everybody's points lie beyond what was to be expected of them: the earlier points drawn towards the group by how uncertain they are, plus
 * what the whole group moved. Without that, whoever had a bad month before would win by having an ordinary one.
 *
 * With tau² the variance of true points between people (moments: the variance of the earlier points less their mean squared
 * error, floor 0) and B = tau² ÷ (tau² + error²), expected = mean + B · (before − mean) + (mean now − mean before). The error is
 * √(error now² + error before²): what is not known of the earlier truth is B · error before² if tau is right, and never more. Points whose error
 * is unknown are left out.
 */
export function progressOf(people: readonly PointsThenAndNow[]): Entrant[] {
  const known = people.filter(({ now, before }) => Number.isFinite(now.error + before.error));
  const mean = meanOf(known, ({ before }) => before.value);
  const moved = meanOf(known, ({ now }) => now.value) - mean;
  const apart = meanOf(known, ({ before }) => (before.value - mean) ** 2);
  const spread = known.length > 1 ? (apart * known.length) / (known.length - 1) : 0;
  const between = Math.max(spread - meanOf(known, ({ before }) => before.error ** 2), 0);
  return known.map(({ now, before }) => {
    const all = between + before.error ** 2;
    const trust = all > 0 ? between / all : 0;
    const expected = mean + trust * (before.value - mean) + moved;
    const error = Math.hypot(now.error, before.error);
    return { id: now.id, value: now.value - expected, error };
  });
}

function meanOf<Row>(rows: readonly Row[], valueOf: (row: Row) => number): number {
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + valueOf(row), 0) / rows.length;
}
