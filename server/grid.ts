import { BANDS, type Band } from "#src/domain/band.ts";
import {
  GRID_CELL_BYTES,
  GRID_MARK,
  GRID_NULL,
  GRID_PARTS,
  GRID_PREFIX_BYTES,
  gridAligned,
  type GridColumns,
  type GridHead,
} from "#src/contract/grid-form.ts";
import type { Steps } from "./turns/steps.ts";

/** An answer whose columns a form can be made of. */
type Columnar<Numbers extends string, Bands extends string> = Readonly<
  Record<Numbers, readonly (number | null)[]>
> &
  Readonly<Record<Bands, readonly Band[]>>;

/** One column, and how it is written. */
interface Column {
  readonly said: GridHead["columns"][number];
  readonly write: (bytes: ArrayBuffer, start: number) => void;
}

const CODES = new Map<Band, number>(BANDS.map((band, code) => [band, code]));

/**
 * The binary form of an answer, as the contract describes it. Typed arrays are little-endian on every machine that runs
 * this.
 */
export function* encodeGrid<Numbers extends string, Bands extends string>(
  answer: Columnar<Numbers, Bands>,
  { numbers, bands }: GridColumns<Numbers, Bands>,
): Steps<Uint8Array<ArrayBuffer>> {
  const columns: Column[] = [];
  for (const name of numbers) {
    columns.push(numberColumn(name, answer[name]));
    yield;
  }
  for (const name of bands) columns.push(bandColumn(name, answer[name]));
  const text = headText(answer, columns);
  const starts = startsOf(columns, GRID_PREFIX_BYTES + text.length);
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  bytes.set(new TextEncoder().encode(GRID_MARK));
  new DataView(bytes.buffer).setUint32(GRID_MARK.length, text.length, true);
  bytes.set(text, GRID_PREFIX_BYTES);
  for (const [at, { write }] of columns.entries()) {
    write(bytes.buffer, starts[at] ?? 0);
    yield;
  }
  return bytes;
}

function headText(answer: object, columns: readonly Column[]): Uint8Array {
  const cells = new Set(columns.map(({ said }) => said.name));
  const head: GridHead = {
    answer: Object.fromEntries(Object.entries(answer).filter(([name]) => !cells.has(name))),
    columns: columns.map(({ said }) => said),
    bands: [...BANDS],
  };
  return new TextEncoder().encode(JSON.stringify(head));
}

/** Where each column begins, and last where the whole ends. */
function startsOf(columns: readonly Column[], after: number): number[] {
  const starts: number[] = [];
  let end = after;
  for (const { said } of columns) {
    starts.push(gridAligned(end));
    end = gridAligned(end) + said.length * GRID_CELL_BYTES[said.as];
  }
  return [...starts, end];
}

/** A column of numbers, with null or NaN where there is none. */
function numberColumn(name: string, values: readonly (number | null)[]): Column {
  const { length } = values;
  const numberAt = (at: number) => values[at] ?? Number.NaN;
  if (values.every((value) => isWholeParts(value ?? Number.NaN))) {
    return {
      said: { name, as: "int32", length },
      write(bytes, start) {
        const parts = new Int32Array(bytes, start, length);
        for (let at = 0; at < length; at += 1) parts[at] = partsOf(numberAt(at));
      },
    };
  }
  return {
    said: { name, as: "float64", length },
    write(bytes, start) {
      const doubles = new Float64Array(bytes, start, length);
      for (let at = 0; at < length; at += 1) doubles[at] = numberAt(at);
    },
  };
}

/** Ten-thousandths, of NaN the number that stands for nothing. */
function partsOf(value: number): number {
  return Number.isNaN(value) ? GRID_NULL : Math.round(value * GRID_PARTS);
}

/** Whether ten-thousandths are the number itself, and not one near it. */
function isWholeParts(value: number): boolean {
  if (Number.isNaN(value)) return true;
  const parts = partsOf(value);
  return Math.abs(parts) < -GRID_NULL && parts / GRID_PARTS === value;
}

function bandColumn(name: string, values: readonly Band[]): Column {
  const { length } = values;
  return {
    said: { name, as: "band", length },
    write(bytes, start) {
      const codes = new Uint8Array(bytes, start, length);
      for (let at = 0; at < length; at += 1) codes[at] = CODES.get(values[at] ?? "no-goal") ?? 0;
    },
  };
}
