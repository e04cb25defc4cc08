import { UnreadableFile } from "./cell.ts";

/** The parts of a zip archive by path. Nothing is unpacked before it is asked for. */
export interface Zip {
  readonly has: (path: string) => boolean;
  /** The part's text in UTF-8; "" when there is no such part. Throws UnreadableFile when it is damaged or too large. */
  readonly text: (path: string) => Promise<string>;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

function damaged(): UnreadableFile {
  return new UnreadableFile(
    "damaged-workbook",
    "The workbook is damaged: open it in a spreadsheet program, save it again as .xlsx and retry.",
  );
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll("\\", "/").toLowerCase(), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of a part still packed: they start after its local header, whose length may differ from the directory's. */
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw damaged();
  const skip = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + skip;
  if (start + entry.packed > bytes.byteLength) throw damaged();
  return new Uint8Array(bytes.subarray(start, start + entry.packed));
}

/**
 * Opens a zip archive. `unpackedBytes` bounds all parts together, counted while they are unpacked: what the archive says
 * of its own sizes is not believed.
 */
export function openZip(bytes: Uint8Array, unpackedBytes: number): Zip {
  let left = unpackedBytes;
  let entries: Map<string, Entry>;
  try {
    entries = directoryOf(bytes);
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }

  async function unpack(entry: Entry): Promise<string> {
    const stream = new Blob([packedBytes(bytes, entry)]).stream();
    const unpacked =
      entry.method === STORED ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw"));
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of unpacked) {
      left -= chunk.byteLength;
      if (left < 0) {
        throw new UnreadableFile(
          "workbook-too-large",
          `The workbook holds more than ${unpackedBytes} bytes once unpacked: split it, or save the sheet as CSV.`,
        );
      }
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  }

  return {
    has: (path) => entries.has(path.toLowerCase()),
    async text(path) {
      const entry = entries.get(path.toLowerCase());
      if (entry === undefined) return "";
      if ((entry.flags & 1) === 1) {
        throw new UnreadableFile(
          "encrypted-workbook",
          "The workbook is protected by a password: save it without one and retry.",
        );
      }
      if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
      try {
        return await unpack(entry);
      } catch (error) {
        throw error instanceof UnreadableFile ? error : damaged();
      }
    },
  };
}
