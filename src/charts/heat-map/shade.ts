import { BANDS, type Band } from "#src/domain/band.ts";
import { indexOfBand, isBlank, type HeatMapCells } from "./cells.ts";
import type { GridWindow } from "./layout.ts";

/**
 * What a cell's colour tells: the band, the score 0–100, a value without judgement, or a distance to the goal, which is
 * 0 there and negative short of it.
 */
export type HeatMapColour = "band" | "score" | "value" | "distance";

/** A ramp runs from 0 to 1 in this many steps, both ends included. */
export const RAMP_STEPS = 11;

/*
 * Every way a cell can look has a number, its shade, so that a painter can go through the window once per colour:
 * the bands in the order of BANDS, the steps of the ramps of score, value and distance, the one filtered out, and the one
 * of which nothing tells a colour.
 */
export const SCORE_SHADES = BANDS.length;
export const VALUE_SHADES = SCORE_SHADES + RAMP_STEPS;
export const DISTANCE_SHADES = VALUE_SHADES + RAMP_STEPS;
export const FILTERED_OUT = DISTANCE_SHADES + RAMP_STEPS;
export const BLANK = FILTERED_OUT + 1;
export const SHADE_COUNT = BLANK + 1;

/** The values between which the value's ramp runs; what lies beyond takes the colour of the end. */
export interface ValueSpread {
  readonly low: number;
  readonly high: number;
}

const SAMPLED = 20_000;

/** Every `step`-th number from `first` on as far as known, ascending: at most so many, evenly spaced. */
function sampleOf(numbers: Float64Array, first: number, step: number): Float64Array {
  const stride = step * Math.max(1, Math.ceil(numbers.length / step / SAMPLED));
  const sample = new Float64Array(Math.ceil(numbers.length / stride));
  let count = 0;
  for (let at = first; at < numbers.length; at += stride) {
    const number = numbers[at] ?? Number.NaN;
    if (Number.isNaN(number)) continue;
    sample[count] = number;
    count += 1;
  }
  return sample.subarray(0, count).sort();
}

/** Everything, or one column of a grid that has so many. */
interface Part {
  readonly column: number;
  readonly columns: number;
}

const EVERYTHING: Part = { column: 0, columns: 1 };

/**
 * The 2nd and the 98th percentile of the values, so that a single outlier does not flatten all others into one colour.
 * Taken from at most 20,000 evenly spaced cells. Null when there is no value at all.
 */
export function spreadOf(
  values: Float64Array,
  { column, columns }: Part = EVERYTHING,
): ValueSpread | null {
  const sample = sampleOf(values, column, columns);
  const at = (share: number) => sample[Math.round(share * (sample.length - 1))];
  const [low, high] = [at(0.02), at(0.98)];
  return low === undefined || high === undefined ? null : { low, high };
}

/** As far to both sides of the goal as its farther end lies, so that the goal is the middle of the ramp. */
function evenly(spread: ValueSpread | null): ValueSpread | null {
  if (!spread) return null;
  const reach = Math.max(Math.abs(spread.low), Math.abs(spread.high));
  return { low: -reach, high: reach };
}

/**
 * Between what the ramp runs in each column: one spread for all where columns can be compared (time), one for each where
 * they cannot (KPIs). Null for colours that need none.
 */
export function spreadsOf(
  cells: HeatMapCells,
  columns: number,
  { colourBy, alike }: { readonly colourBy: HeatMapColour; readonly alike: boolean },
): readonly (ValueSpread | null)[] {
  if (colourBy === "band" || colourBy === "score") return [];
  const numbers = cells.ramp ?? cells.value;
  const made = (spread: ValueSpread | null) => (colourBy === "distance" ? evenly(spread) : spread);
  const all = alike ? made(spreadOf(numbers)) : null;
  return Array.from({ length: columns }, (_, column) =>
    alike ? all : made(spreadOf(numbers, { column, columns })),
  );
}

function step(share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * (RAMP_STEPS - 1));
}

/** The step of a number within a spread. A spread without width has one: its middle. */
function stepWithin(value: number, { low, high }: ValueSpread): number {
  return step(high === low ? 0.5 : (value - low) / (high - low));
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
  /** By column; empty where the colour needs none. */
  readonly spreads: readonly (ValueSpread | null)[];
  /** 1 for each band (by its place in BANDS) that the filter lets through. */
  readonly shown: Uint8Array;
}

/** The flags of a filter: every band passes when nothing is chosen. */
export function shownBands(filter: ReadonlySet<Band>): Uint8Array {
  return Uint8Array.from(BANDS, (band) => Number(filter.size === 0 || filter.has(band)));
}

/** The shade of the cell at an index of the cells' arrays. */
export function shadeAt(shading: Shading, at: number): number {
  const { cells, columns, colourBy, spreads, shown } = shading;
  const band = cells.band[at] ?? indexOfBand("not-enough-data");
  if (isBlank(cells, at)) return BLANK;
  if (shown[band] === 0) return FILTERED_OUT;
  if (colourBy === "band" || unknowable[band] === 1) return band;
  const numbers = colourBy === "score" ? cells.score : (cells.ramp ?? cells.value);
  const number = numbers[at] ?? Number.NaN;
  if (Number.isNaN(number)) return BLANK;
  if (colourBy === "score") return SCORE_SHADES + step(number / 100);
  const spread = spreads[at % columns] ?? null;
  if (spread === null) return BLANK;
  return (colourBy === "value" ? VALUE_SHADES : DISTANCE_SHADES) + stepWithin(number, spread);
}

/** Cells that are painted alike have one look: a shade, and the band whose glyph stands upon it. */
export const LOOK_COUNT = SHADE_COUNT * (BANDS.length + 1);

/** The shade of a look. */
export function shadeOfLook(look: number): number {
  return look % SHADE_COUNT;
}

/** The band whose glyph a look bears; undefined for a cell filtered out, and for one of which nothing is known. */
export function bandOfLook(look: number): Band | undefined {
  return BANDS[Math.floor(look / SHADE_COUNT) - 1];
}

function lookAt(shading: Shading, at: number): number {
  const shade = shadeAt(shading, at);
  if (shade === FILTERED_OUT || isBlank(shading.cells, at)) return shade;
  return shade + SHADE_COUNT * (1 + (shading.cells.band[at] ?? 0));
}

/** Writes the looks of the cells that show into `into`, row by row, and returns how many there are. */
export function lookWindow(shading: Shading, window: GridWindow, into: Uint16Array): number {
  let count = 0;
  for (let row = window.firstRow; row < window.endRow; row += 1) {
    const start = (shading.order[row] ?? row) * shading.columns;
    for (let column = window.firstColumn; column < window.endColumn; column += 1) {
      into[count] = lookAt(shading, start + column);
      count += 1;
    }
  }
  return count;
}
