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
  const [head, body] = [decodedJson(header, "header"), decodedJson(payload, "payload")];
  if ("fault" in head) return head;
  if ("fault" in body) return body;
  if (bytes === null) return malformed("its signature is not base64url");
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  return { header: head.json, payload: body.json, signed, signature: bytes };
}

function decodedJson(part: string, name: string) {
  const text = utf8(canonicalBytes(part));
  const read = text === null ? null : readJson(text);
  if (read !== null && "fault" in read && read.fault.rule !== "not-json") return read;
  const json = read !== null && "value" in read ? read.value : null;
  return isObject(json) ? { json } : malformed(`its ${name} is no JSON object in base64url`);
}

function utf8(bytes: Uint8Array | null): string | null {
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
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
