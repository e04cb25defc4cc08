import { crc32 } from "./crc32.ts";

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
/** Zip 2.0, and names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x08_00;
/** 1 January 1980, the first day that a zip knows: equal content is then an equal file. */
const NO_TIME = 0x00_21_00_00;

/** The fields of a header, one after the other, little-endian, 16 or 32 bits wide. */
function fields(...given: readonly (readonly [bits: 16 | 32, value: number])[]): Uint8Array {
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

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A zip archive of texts by path, stored as they are (APPNOTE 6.3.10): what a chart shows is too small to be worth packing. */
export function storedZip(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(texts)) {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const about = fields(
      [16, VERSION],
      [16, UTF8],
      [16, 0],
      [32, NO_TIME],
      [32, crc32(content)],
      [32, content.length],
      [32, content.length],
      [16, name.length],
      [16, 0],
    );
    const file = joined([fields([32, LOCAL]), about, name, content]);
    const place = fields([16, 0], [16, 0], [16, 0], [32, 0], [32, offset]);
    directory.push(fields([32, CENTRAL], [16, VERSION]), about, place, name);
    files.push(file);
    offset += file.length;
  }
  const entries = joined(directory);
  const count = files.length;
  const end = fields(
    [32, END],
    [16, 0],
    [16, 0],
    [16, count],
    [16, count],
    [32, entries.length],
    [32, offset],
    [16, 0],
  );
  return joined([...files, entries, end]);
}
