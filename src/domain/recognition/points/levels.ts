/** A level, and how far it is to the next one. */
export interface Level {
  /** 1 at first. */
  readonly level: number;
  /** Points at which it began, and at which the next begins. */
  readonly from: number;
  readonly next: number;
}

/**
 * Points of one step: level n begins at 100 × n × (n − 1) of them. With good work (80 points a week) the second level comes in the
 * third week and the sixth within a year; each takes a little longer than the one before, and there is no last one.
 */
const STEP = 100;

/** The level of a total of points. A total under 0 (corrections of an earlier year) is the first level. */
export function levelOf(total: number): Level {
  const begins = (level: number) => STEP * level * (level - 1);
  let level = 1;
  while (begins(level + 1) <= total) level += 1;
  return { level, from: begins(level), next: begins(level + 1) };
}
