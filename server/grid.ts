import { BANDS } from "#src/domain/band.ts";
import type { Heatmap } from "#src/contract/heatmap.ts";

const ALIGNMENT = 8;
/** Numbers of eight bytes that a cell has. */
const FLOATS = 5;

function floats(bytes: ArrayBuffer, start: number, values: readonly (number | null)[]): number {
  const numbers = new Float64Array(bytes, start, values.length);
  for (const [at, value] of values.entries()) numbers[at] = value ?? Number.NaN;
  return start + numbers.byteLength;
}

/** The binary form of a heat map, as src/contract/heatmap.ts describes it. Numbers are little-endian, as typed arrays are on every machine that runs this. */
export function encodeGrid({
  value,
  sample,
  score,
  adjusted,
  distance,
  band,
  ...head
}: Heatmap): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const start = Math.ceil((4 + text.length) / ALIGNMENT) * ALIGNMENT;
  const bytes = new ArrayBuffer(start + value.length * (FLOATS * 8 + 1));
  new DataView(bytes).setUint32(0, text.length, true);
  new Uint8Array(bytes).set(text, 4);
  const bands = [value, sample, score, adjusted, distance].reduce(
    (at, cells) => floats(bytes, at, cells),
    start,
  );
  new Uint8Array(bytes, bands).set(band.map((name) => BANDS.indexOf(name)));
  return new Uint8Array(bytes);
}
