export interface SparkPoint {
  /** Null where nothing is known: the line has a gap. */
  readonly value: number | null;
  /** Whether the bucket is still filling. */
  readonly partial: boolean;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly partial: boolean;
}

export interface SparkPaths {
  /** The line between finished buckets, as SVG path data; a lone point is a line without length. */
  readonly lines: string;
  /** The line to buckets that are still filling. */
  readonly dashes: string;
  readonly goalY: number | null;
  /** The last known point. */
  readonly last: Place | null;
}

/** Room above and below, so that strokes are not cut. */
const MARGIN = 3;

const round = (number: number) => Math.round(number * 100) / 100;

/** The drawing of a sparkline in a box 100 wide and `height` high. Up is more, whichever way is good. */
export function sparkPaths(
  points: readonly SparkPoint[],
  goal: number | null,
  height: number,
): SparkPaths {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const levels = goal === null ? known : [...known, goal];
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const place = (value: number) =>
    most === least
      ? height / 2
      : round(height - MARGIN - ((value - least) / (most - least)) * (height - 2 * MARGIN));
  const step = points.length > 1 ? 100 / (points.length - 1) : 0;
  const places = points.map(({ value, partial }, at): Place | null =>
    value === null ? null : { x: round(at * step), y: place(value), partial },
  );
  const [lines, dashes] = [[] as string[], [] as string[]];
  for (const [at, here] of places.entries()) {
    if (here === null) continue;
    const before = places[at - 1];
    if (before) {
      const path = here.partial || before.partial ? dashes : lines;
      path.push(`M${before.x} ${before.y}L${here.x} ${here.y}`);
    } else if (!places[at + 1]) {
      lines.push(`M${here.x} ${here.y}h0.01`);
    }
  }
  return {
    lines: lines.join(""),
    dashes: dashes.join(""),
    goalY: goal === null || known.length === 0 ? null : place(goal),
    last: places.findLast((one) => one !== null) ?? null,
  };
}
