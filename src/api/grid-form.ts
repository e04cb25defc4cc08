import * as z from "zod/mini";
import { BANDS } from "#src/domain/band.ts";
import { GridFault } from "#src/contract/grid-fault.ts";
import {
  GRID_CELL_BYTES,
  GRID_MARK,
  GRID_NULL,
  GRID_PARTS,
  GRID_PREFIX_BYTES,
  gridAligned,
  gridHeadSchema,
  type GridHead,
} from "#src/contract/grid-form.ts";

/** A binary form, read: the answer without its columns, and these by name. */
export interface GridForm {
  readonly answer: GridHead["answer"];
  /** NaN where unknown. */
  readonly numbers: ReadonlyMap<string, Float64Array<ArrayBuffer>>;
  /** Places in BANDS. */
  readonly bands: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Reads the binary form that the contract describes. Columns of doubles and bands are views into the bytes. Throws a GridFault for
 * bytes of another origin, bytes that end early, and bytes that go on after the end.
 */
export function decodeGridForm(bytes: ArrayBuffer): GridForm {
  const { head, end } = headOf(bytes);
  const codes = codesOf(head.bands);
  const numbers = new Map<string, Float64Array<ArrayBuffer>>();
  const bands = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = end;
  for (const { name, as, length } of head.columns) {
    const start = gridAligned(at);
    at = start + length * GRID_CELL_BYTES[as];
    if (at > bytes.byteLength) throw new GridFault(`The grid ends within its column “${name}”.`);
    switch (as) {
      case "float64":
        numbers.set(name, new Float64Array(bytes, start, length));
        break;
      case "int32":
        numbers.set(name, wholes(new Int32Array(bytes, start, length)));
        break;
      case "band":
        bands.set(name, inBands(new Uint8Array(bytes, start, length), codes));
    }
  }
  if (at !== bytes.byteLength) throw new GridFault("The grid goes on after its last column.");
  return { answer: head.answer, numbers, bands };
}

/** The columns that an answer of `cells` cells must have, by name. Throws a GridFault for one that is missing or of another size. */
export function columnOf<Column extends { readonly length: number }>(
  columns: ReadonlyMap<string, Column>,
  name: string,
  cells: number,
): Column {
  const column = columns.get(name);
  if (column?.length === cells) return column;
  throw new GridFault(`The grid’s column “${name}” should have ${cells} cells.`);
}

function headOf(bytes: ArrayBuffer): { readonly head: GridHead; readonly end: number } {
  const mark = new Uint8Array(bytes, 0, Math.min(GRID_MARK.length, bytes.byteLength));
  if (new TextDecoder().decode(mark) !== GRID_MARK) throw new GridFault("This is no grid.");
  const length =
    bytes.byteLength < GRID_PREFIX_BYTES
      ? Infinity
      : new DataView(bytes).getUint32(GRID_MARK.length, true);
  const end = GRID_PREFIX_BYTES + length;
  if (end > bytes.byteLength) throw new GridFault("The grid ends within its head.");
  const text = new TextDecoder().decode(new Uint8Array(bytes, GRID_PREFIX_BYTES, length));
  const head = z.safeParse(gridHeadSchema, parsed(text));
  if (!head.success) throw new GridFault("The grid’s head cannot be understood.");
  return { head: head.data, end };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where each of the sender's bands stands in BANDS. */
function codesOf(bands: readonly string[]): readonly number[] {
  return bands.map((name) => {
    const code = BANDS.findIndex((band) => band === name);
    if (code === -1) throw new GridFault(`The grid has a band “${name}”, which is none.`);
    return code;
  });
}

function inBands(
  codes: Uint8Array<ArrayBuffer>,
  known: readonly number[],
): Uint8Array<ArrayBuffer> {
  if (codes.some((code) => code >= known.length))
    throw new GridFault("The grid has a cell of no band.");
  const isSame = known.every((code, at) => code === at);
  return isSame ? codes : codes.map((code) => known[code] ?? 0);
}

function wholes(parts: Int32Array): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(parts.length);
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? GRID_NULL;
    numbers[at] = part === GRID_NULL ? Number.NaN : part / GRID_PARTS;
  }
  return numbers;
}
