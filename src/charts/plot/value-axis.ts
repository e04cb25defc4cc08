import type { KpiUnit } from "#src/domain/kpi.ts";

/** The span of an axis and where it is labelled. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Room beyond the outermost values, as a share of their span. */
const PADDING = 0.08;
/** A span that comes this near to zero, as a share of its top, begins there: a small part cut off is misread as large. */
const NEAR_ZERO = 0.3;

const DECIMAL_STEPS = [1, 2, 2.5, 5, 10];
const CLOCK_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];

/** The smallest round step that is no less than `least`: of a clock for seconds, else 1, 2, 2½ or 5 times a power of ten. */
function roundStep(least: number, unit: KpiUnit): number {
  const clock = unit === "seconds" && least >= 1;
  if (clock) {
    const step = CLOCK_STEPS.find((each) => each >= least);
    if (step !== undefined) return step;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  const step = DECIMAL_STEPS.find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** All round numbers within a span. */
function ticksWithin(low: number, high: number, most: number, unit: KpiUnit): number[] {
  const step = roundStep((high - low) / most, unit);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    // Powers of ten below one are not exact in binary: 3 × 0.1 is not 0.3.
    return Number(((first + at) * step).toPrecision(12));
  });
}

const MOST_DECIMALS = 4;

/** How many decimals all of an axis' labels need, so that none is rounded and all are written alike. */
export function decimalsOf(ticks: readonly number[]): number {
  const whole = (tick: number, decimals: number) =>
    Number.isInteger(Number((tick * 10 ** decimals).toPrecision(12)));
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    if (ticks.every((tick) => whole(tick, decimals))) return decimals;
  }
  return MOST_DECIMALS;
}

/**
 * An honest axis for values of a unit: wide enough for all of them, from zero when they come near it or when bars stand
 * on it, never below zero without a value there, and never outside of 0–100 for per cent. At most `most` labels.
 */
export function valueAxis(
  values: Iterable<number>,
  { unit, most, fromZero = false }: { unit: KpiUnit; most: number; fromZero?: boolean },
): Axis {
  const known = [...values].filter((value) => Number.isFinite(value));
  const [least, top] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const [span, size] = [top - least, Math.max(Math.abs(top), Math.abs(least))];
  // Values that differ by less than is ever written are one value.
  const padding = (span > size * 1e-6 ? span : size || 1) * PADDING;
  const nearZero = least >= 0 && least <= top * NEAR_ZERO;
  const start = fromZero || nearZero ? Math.min(0, least) : least - padding;
  const low = least >= 0 ? Math.max(0, start) : start;
  const end = top + padding;
  const high = unit === "percent" && top <= 100 ? Math.min(100, end) : end;
  return { low, high, ticks: ticksWithin(low, high, most, unit) };
}
