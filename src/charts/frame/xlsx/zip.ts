import { crc32 } from "./crc32.ts";

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
/** Zip 2.0, and names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x08_00;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip knows: equal content is then an equal file. */
const NO_TIME = 0x00_21_00_00;

/** The fields of a header, one after the other, little-endian, 16 or 32 bits wide. */
function fields(
  ...given: readonly (readonly [bits: 16 | 32, value: number])[]
): Uint8Array<ArrayBuffer> {
  const size = given.reduce((sum, [bits]) => sum + bits / 8, 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const [bits, value] of given) {
    if (bits === 16) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bits / 8;
  }
  return new Uint8Array(view.buffer);
}

/** A file's text, as a whole or piece by piece. */
export type ZipText = string | AsyncIterable<string>;

async function* piecesOf(text: ZipText): AsyncGenerator<string> {
  if (typeof text === "string") yield text;
  else yield* text;
}

/** A text as a zip holds it: deflated (RFC 1951), with the size and the sum of what it was. */
async function packed(text: ZipText) {
  const encoder = new TextEncoder();
  const { readable, writable } = new CompressionStream("deflate-raw");
  const read = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  let [size, sum] = [0, 0];
  for await (const piece of piecesOf(text)) {
    const bytes = encoder.encode(piece);
    size += bytes.length;
    sum = crc32(bytes, sum);
    await writer.write(bytes);
  }
  await writer.close();
  return { size, sum, content: new Uint8Array(await read) };
}

const sizeOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

/** A zip archive of texts by path (APPNOTE 6.3.10), which are packed as they come. */
export async function zipOf(
  texts: Readonly<Record<string, ZipText>>,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const files: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const name = new TextEncoder().encode(path);
    const { size, sum, content } = await packed(text);
    const about = fields(
      [16, VERSION],
      [16, UTF8],
      [16, DEFLATED],
      [32, NO_TIME],
      [32, sum],
      [32, content.length],
      [32, size],
      [16, name.length],
      [16, 0],
    );
    const place = fields([16, 0], [16, 0], [16, 0], [32, 0], [32, sizeOf(files)]);
    directory.push(fields([32, CENTRAL], [16, VERSION]), about, place, name);
    files.push(fields([32, LOCAL]), about, name, content);
  }
  const count = Object.keys(texts).length;
  const end = fields(
    [32, END],
    [16, 0],
    [16, 0],
    [16, count],
    [16, count],
    [32, sizeOf(directory)],
    [32, sizeOf(files)],
    [16, 0],
  );
  return [...files, ...directory, end];
}
