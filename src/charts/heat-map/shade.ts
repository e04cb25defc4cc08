import { BANDS, type Band } from "#src/domain/band.ts";
import { indexOfBand, isBlank, type HeatMapCells } from "./cells.ts";
import type { GridWindow } from "./layout.ts";

/** What a cell's colour tells: the band, the score 0–100, or the value itself, without judgement. */
export type HeatMapColour = "band" | "score" | "value";

/** A ramp runs from 0 to 1 in this many steps, both ends included. */
export const RAMP_STEPS = 11;

/*
 * Every way a cell can look has a number, its shade, so that a painter can go through the window once per colour:
 * the bands in the order of BANDS, the steps of the score's ramp, those of the value's ramp, the one filtered out, and the
 * one of which no facts tell anything.
 */
export const SCORE_SHADES = BANDS.length;
export const VALUE_SHADES = SCORE_SHADES + RAMP_STEPS;
export const FILTERED_OUT = VALUE_SHADES + RAMP_STEPS;
export const BLANK = FILTERED_OUT + 1;
export const SHADE_COUNT = BLANK + 1;

/** The values between which the value's ramp runs; what lies beyond takes the colour of the end. */
export interface ValueSpread {
  readonly low: number;
  readonly high: number;
}

const SAMPLED = 20_000;

/**
 * The 2nd and the 98th percentile of the values, so that a single outlier does not flatten all others into one colour.
 * Taken from at most 20,000 evenly spaced cells. Null when there is no value at all.
 */
export function spreadOf(values: Float64Array): ValueSpread | null {
  const stride = Math.max(1, Math.ceil(values.length / SAMPLED));
  const sample = values
    .filter((value, index) => index % stride === 0 && !Number.isNaN(value))
    .sort();
  const at = (share: number) => sample[Math.round(share * (sample.length - 1))];
  const [low, high] = [at(0.02), at(0.98)];
  return low === undefined || high === undefined ? null : { low, high };
}

function step(share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * (RAMP_STEPS - 1));
}

/** The shade of a number within a spread. A spread without width has one shade: its middle. */
function valueShade(value: number, { low, high }: ValueSpread): number {
  return VALUE_SHADES + step(high === low ? 0.5 : (value - low) / (high - low));
}

const knowledge: readonly Band[] = ["not-enough-data", "not-permitted"];
const unknowable = Uint8Array.from(BANDS, (band) => Number(knowledge.includes(band)));

/** What decides a cell's shade, besides the cells themselves. */
export interface Shading {
  readonly cells: HeatMapCells;
  readonly columns: number;
  /** Position on the screen → row in the data. */
  readonly order: Uint32Array;
  readonly colourBy: HeatMapColour;
  readonly spread: ValueSpread | null;
  /** 1 for each band (by its place in BANDS) that the filter lets through. */
  readonly shown: Uint8Array;
}

/** The flags of a filter: every band passes when nothing is chosen. */
export function shownBands(filter: ReadonlySet<Band>): Uint8Array {
  return Uint8Array.from(BANDS, (band) => Number(filter.size === 0 || filter.has(band)));
}

/** The shade of the cell at an index of the cells' arrays. */
export function shadeAt(shading: Shading, at: number): number {
  const { cells, colourBy, spread, shown } = shading;
  const band = cells.band[at] ?? indexOfBand("not-enough-data");
  if (isBlank(cells, at)) return BLANK;
  if (shown[band] === 0) return FILTERED_OUT;
  if (colourBy === "band" || unknowable[band] === 1) return band;
  const number = (colourBy === "score" ? cells.score : cells.value)[at] ?? Number.NaN;
  if (Number.isNaN(number)) return band;
  if (colourBy === "score") return SCORE_SHADES + step(number / 100);
  return spread === null ? band : valueShade(number, spread);
}

/** Writes the shades of the cells that show into `into`, row by row, and returns how many there are. */
export function shadeWindow(shading: Shading, window: GridWindow, into: Uint8Array): number {
  let count = 0;
  for (let row = window.firstRow; row < window.endRow; row += 1) {
    const start = (shading.order[row] ?? row) * shading.columns;
    for (let column = window.firstColumn; column < window.endColumn; column += 1) {
      into[count] = shadeAt(shading, start + column);
      count += 1;
    }
  }
  return count;
}
