import { readJson } from "#src/domain/recognition/open-badges/read-json.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { finding, type Finding } from "#src/domain/recognition/open-badges/finding.ts";
import { fromBase64Url, toBase64Url } from "../../base64url.ts";

type Json = Readonly<Record<string, unknown>>;

/** A compact JWS taken apart; nothing of it has been verified. */
export interface CompactJws {
  readonly header: Json;
  readonly payload: Json;
  /** What is signed: header and payload as they stand. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Whether a text may be meant as a compact JWS. */
export function looksLikeJws(text: string): boolean {
  return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]*$/.test(text);
}

/** Takes a compact JWS apart. */
export function readCompactJws(text: string): CompactJws | { readonly fault: Finding } {
  const parts = text.split(".");
  const [header = "", payload = "", signature = ""] = parts;
  if (parts.length !== 3) return malformed("it has not three parts");
  const bytes = canonicalBytes(signature);
  const [head, body] = [decodedJson(header), decodedJson(payload)];
  if (head === null) return malformed("its header is no JSON object in base64url");
  if (body === null) return malformed("its payload is no JSON object in base64url");
  if (bytes === null) return malformed("its signature is not base64url");
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  return { header: head, payload: body, signed, signature: bytes };
}

function decodedJson(part: string): Json | null {
  const bytes = canonicalBytes(part);
  if (bytes === null) return null;
  try {
    const read = readJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return "value" in read && isObject(read.value) ? read.value : null;
  } catch {
    return null;
  }
}

/** The last letter of base64url may carry bits that mean nothing: only the form that an encoder writes is taken. */
function canonicalBytes(part: string): Uint8Array<ArrayBuffer> | null {
  const bytes = part === "" ? null : fromBase64Url(part);
  return bytes !== null && toBase64Url(bytes) === part ? bytes : null;
}

function malformed(reason: string) {
  return { fault: finding("jws-malformed", "", { reason }) };
}
