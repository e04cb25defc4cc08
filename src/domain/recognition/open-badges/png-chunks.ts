/** One chunk of a PNG datastream. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Bytes that are no PNG, or one that is cut off or damaged. */
export class PngDamaged extends Error {
  override readonly name = "PngDamaged";
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const AROUND_DATA = 12;

/** More than any picture of the size that is taken has; each costs about a microsecond, in which nobody else is answered. */
const MOST_CHUNKS = 20_000;

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The chunks of a PNG in their order, up to IEND; what follows it is no part of the image. Nothing is inflated and every
 * chunk is a view of the bytes given, so that no file costs more than its own size. Throws PngDamaged.
 */
export function readPngChunks(bytes: Uint8Array): PngChunk[] {
  if (!isPng(bytes)) throw new PngDamaged("it does not begin as a PNG");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at + AROUND_DATA <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + AROUND_DATA + length;
    if (end > bytes.length) throw new PngDamaged("it is cut off");
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) throw new PngDamaged("a chunk has no name");
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) {
      throw new PngDamaged(`the checksum of ${type} differs`);
    }
    if (chunks.length >= MOST_CHUNKS)
      throw new PngDamaged(`it has more than ${MOST_CHUNKS} chunks`);
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    if (type === "IEND") return chunks;
    at = end;
  }
  throw new PngDamaged("it has no end");
}

/** A PNG of these chunks. */
export function writePngChunks(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { data }) => sum + AROUND_DATA + data.length, SIGNATURE.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length);
    bytes.set(new TextEncoder().encode(type), at + 4);
    bytes.set(data, at + 8);
    view.setUint32(at + 8 + data.length, crc32(bytes.subarray(at + 4, at + 8 + data.length)));
    at += AROUND_DATA + data.length;
  }
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_nothing, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** ISO 3309, as the PNG specification's annex D has it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
