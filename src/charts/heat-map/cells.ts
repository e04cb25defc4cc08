import { BANDS, type Band } from "#src/domain/band.ts";

/**
 * The numbers of a grid, columnar and row-major: what belongs to row r and column c stands at r × columns + c of every
 * array. Nothing is allocated per cell, so a grid may hold millions.
 */
export interface HeatMapCells {
  /** In the KPI's own unit; NaN when there is none. */
  readonly value: Float64Array;
  /** 0–100; NaN when there is none. */
  readonly score: Float64Array;
  /** Index into BANDS. */
  readonly band: Uint8Array;
  /** What the colours `value` and `distance` go by; the values unless given. NaN where there is none. */
  readonly ramp?: Float64Array;
}

/** A place in the data: `row` and `column` count in the order in which rows and columns were given. */
export interface HeatMapCell {
  readonly row: number;
  readonly column: number;
}

const bandIndex = new Map<Band, number>(BANDS.map((band, index) => [band, index]));

/** Where a band stands in BANDS, as HeatMapCells wants it. */
export function indexOfBand(band: Band): number {
  return bandIndex.get(band) ?? BANDS.length;
}

/** The place of “not enough data” in BANDS. */
export const NOT_ENOUGH = BANDS.indexOf("not-enough-data");

/** Whether a cell holds nothing at all: no facts, hence no value to judge. A day off is no small sample. */
export function isBlank({ value, band }: HeatMapCells, at: number): boolean {
  return band[at] === NOT_ENOUGH && Number.isNaN(value[at] ?? Number.NaN);
}

function numbers(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

/** Packs a grid as the contract's JSON form gives it (null when there is no number). */
export function packCells(grid: {
  readonly value: readonly (number | null)[];
  readonly score: readonly (number | null)[];
  readonly band: readonly Band[];
}): HeatMapCells {
  return {
    value: numbers(grid.value),
    score: numbers(grid.score),
    band: Uint8Array.from(grid.band, indexOfBand),
  };
}
