import { toBase64Url } from "./base64url.ts";

const encoder = new TextEncoder();

/** A strong ETag of whatever decides an answer: equal parts give an equal tag, on every machine. */
export async function etagOf(...parts: readonly unknown[]): Promise<string> {
  const bytes = encoder.encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `"${toBase64Url(hash).slice(0, 24)}"`;
}

/** Whether the caller holds this version already. Weak comparison, as RFC 9110 asks for If-None-Match. */
export function isHeld(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .includes(etag);
}
