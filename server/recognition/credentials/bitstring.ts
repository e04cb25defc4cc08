import { toBase64Url } from "../../base64url.ts";

/** Entries of a status list: 16 kB of bits, so that one entry hides among many (Bitstring Status List 1.0, 3.1). */
export const LIST_ENTRIES = 131_072;

/** The list in which these entries are set: gzip, base64url and its multibase mark. The first bit is the highest of the first byte. */
export async function encodedBitstring(set: Iterable<number>): Promise<string> {
  const bits = new Uint8Array(LIST_ENTRIES / 8);
  for (const entry of set) {
    const byte = entry >> 3;
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> (entry & 7));
  }
  const zipped = new Blob([bits]).stream().pipeThrough(new CompressionStream("gzip"));
  return `u${toBase64Url(new Uint8Array(await new Response(zipped).arrayBuffer()))}`;
}
