import { UnreadableFile } from "./cell.ts";

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Text in UTF-16 without a mark has a zero in every other byte of its plain letters. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = (start: number) =>
    sample.filter((byte, at) => at % 2 === start && byte === 0).length;
  const half = sample.length / 2;
  if (half >= 2 && zeros(1) > half * 0.7) return "utf-16le";
  if (half >= 2 && zeros(0) > half * 0.7) return "utf-16be";
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UnreadableFile(
        "unknown-encoding",
        `“${encoding}” is not an encoding: use utf-8, utf-16le, utf-16be, windows-1252 or another WHATWG name.`,
      );
    }
    return null;
  }
}

/**
 * The text of a file. Without a stated encoding: by its mark, then UTF-16 by its zeros, then UTF-8, and Windows-1252 where
 * the bytes are not valid UTF-8.
 */
export function decodeText(bytes: Uint8Array, stated: string | undefined): string {
  const encoding = stated ?? byMark(bytes) ?? byZeros(bytes) ?? "utf-8";
  const text = decodeAs(bytes, encoding);
  if (text !== null) return text;
  if (stated === undefined && encoding === "utf-8") {
    return new TextDecoder("windows-1252").decode(bytes);
  }
  throw new UnreadableFile(
    "wrong-encoding",
    `The file is not valid ${encoding}: state its encoding in the mapping (file.encoding).`,
  );
}
