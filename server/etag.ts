import { toBase64Url } from "./base64url.ts";

const encoder = new TextEncoder();

/** A strong ETag of whatever decides an answer: equal parts give an equal tag, on every machine. */
export async function etagOf(...parts: readonly unknown[]): Promise<string> {
  const bytes = encoder.encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `"${toBase64Url(hash).slice(0, 24)}"`;
}

/**
 * The tag of the same answer sent in an encoding (`br`, `gzip`). A strong ETag stands for exact bytes, so each encoding has
 * a tag of its own; the part after the full stop tells them apart.
 */
export function encodedTag(etag: string, encoding: string): string {
  return etag.replace(/"$/, `.${encoding}"`);
}

/** Which of the tags that a caller holds stands for this version, in whatever encoding it came; null when none does. */
export function heldTag(ifNoneMatch: string | null, etag: string): string | null {
  const held = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return held.find((tag) => tag.replace(/\.\w+"$/, '"') === etag) ?? null;
}
