/** What a small strip knows of a bucket. All numbers in the KPI's own unit. */
export interface StripPoint {
  /** Null where nothing is known: the line has a gap. */
  readonly value: number | null;
  readonly partial: boolean;
  readonly limits: { readonly low: number; readonly high: number } | null;
  readonly signal: "outside" | "run" | null;
}

interface StripDot {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly signal: "outside" | "run";
}

/** The drawing of a strip, as SVG path data. */
export interface StripPaths {
  /** Between finished buckets. */
  readonly line: string;
  /** To and from buckets still filling. */
  readonly pending: string;
  readonly limits: string;
  readonly signals: readonly StripDot[];
  readonly meanY: number | null;
}

const MARGIN = 4;

const round = (number: number) => Math.round(number * 100) / 100;

/** Draws a strip into a box: buckets evenly spaced, and a scale that holds values, limits and mean. */
export function stripPaths(
  points: readonly StripPoint[],
  mean: number | null,
  { width, height }: { readonly width: number; readonly height: number },
): StripPaths {
  const levels = points.flatMap(({ value, limits }) => [value, limits?.low, limits?.high]);
  const known = [...levels, mean].filter((level) => typeof level === "number");
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const step = width / Math.max(1, points.length);
  const x = (at: number) => round((at + 0.5) * step);
  const y = (value: number) =>
    most === least
      ? height / 2
      : round(height - MARGIN - ((value - least) / (most - least)) * (height - 2 * MARGIN));

  const [line, pending, limits]: [string[], string[], string[]] = [[], [], []];
  const signals: StripDot[] = [];
  for (const [at, point] of points.entries()) {
    const { value, signal } = point;
    for (const level of point.limits ? [point.limits.low, point.limits.high] : []) {
      limits.push(`M${round(at * step)} ${y(level)}h${round(step)}`);
    }
    if (value === null) continue;
    if (signal !== null) signals.push({ x: x(at), y: y(value), value, signal });
    const before = points[at - 1];
    if (before && before.value !== null) {
      const path = point.partial || before.partial ? pending : line;
      path.push(`M${x(at - 1)} ${y(before.value)}L${x(at)} ${y(value)}`);
    } else if ((points[at + 1]?.value ?? null) === null) {
      line.push(`M${x(at)} ${y(value)}h0.01`);
    }
  }
  return {
    line: line.join(""),
    pending: pending.join(""),
    limits: limits.join(""),
    signals,
    meanY: mean === null ? null : y(mean),
  };
}
