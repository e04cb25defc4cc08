import { finding, type Finding } from "./finding.ts";
import { PngDamaged, readPngChunks, writePngChunks, type PngChunk } from "./png-chunks.ts";

/** The keyword of the iTXt chunk that carries a credential (Open Badges 3.0, 5.3.1). */
const KEYWORD = "openbadgecredential";
const KEYWORD_BYTES = new TextEncoder().encode(`${KEYWORD}\0`);

/** The keyword of Open Badges 2.0, in a text chunk of any kind. */
const OLDER_KEYWORD_BYTES = new TextEncoder().encode("openbadges\0");
const TEXT_CHUNKS = new Set(["iTXt", "tEXt", "zTXt"]);

/** A carrier gives the text of a credential, or says why it has none. */
export type Carried = { readonly text: string } | { readonly fault: Finding };

/** Takes the credential out of a baked PNG. */
export function unbakePng(bytes: Uint8Array): Carried {
  let chunks: PngChunk[];
  try {
    chunks = readPngChunks(bytes);
  } catch (error) {
    if (error instanceof PngDamaged) {
      return { fault: finding("png-damaged", "", { reason: error.message }) };
    }
    throw error;
  }
  const [only, another] = chunks.filter(isCredential);
  if (only === undefined) {
    const rule = chunks.some(isOlderBadge) ? "older-badge" : "png-no-credential";
    return { fault: finding(rule, "") };
  }
  if (another !== undefined) return { fault: finding("png-repeated", "") };
  return textOf(only.data);
}

/** Puts a credential into a PNG, in place of one that it carries. Throws PngDamaged. */
export function bakePng(bytes: Uint8Array, credential: string): Uint8Array<ArrayBuffer> {
  const chunks = readPngChunks(bytes).filter((chunk) => !isCredential(chunk));
  // Keyword, no compression and its method, then an empty language and an empty translation, each ended by a zero.
  const data = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${credential}`);
  return writePngChunks([...chunks.slice(0, -1), { type: "iTXt", data }, ...chunks.slice(-1)]);
}

function isCredential({ type, data }: PngChunk): boolean {
  return type === "iTXt" && KEYWORD_BYTES.every((byte, at) => data[at] === byte);
}

function isOlderBadge({ type, data }: PngChunk): boolean {
  return TEXT_CHUNKS.has(type) && OLDER_KEYWORD_BYTES.every((byte, at) => data[at] === byte);
}

/** After the keyword: whether and how it is compressed, then language and translated keyword up to a zero each. */
function textOf(data: Uint8Array): Carried {
  const flag = KEYWORD.length + 1;
  if (data[flag] !== 0) return { fault: finding("png-compressed", "") };
  const language = data.indexOf(0, flag + 2);
  const translation = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translation < 0) {
    return { fault: finding("png-damaged", "", { reason: "the text chunk has no text" }) };
  }
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(data.subarray(translation + 1)),
    };
  } catch {
    return { fault: finding("not-json", "") };
  }
}
