import { fromBase58, toBase58 } from "./base58.ts";

/** Multicodec's mark of an Ed25519 public key. */
const ED25519 = [0xed, 0x01];
const ED25519_BYTES = 32;

/** The Ed25519 public key in a Multikey (`z6Mk…`); null for anything else. */
export function readMultikey(multikey: string): Uint8Array<ArrayBuffer> | null {
  const bytes = multikey.startsWith("z") ? fromBase58(multikey.slice(1)) : null;
  const isEd25519 =
    bytes?.length === ED25519.length + ED25519_BYTES &&
    ED25519.every((byte, at) => bytes[at] === byte);
  return isEd25519 ? bytes.slice(ED25519.length) : null;
}

/** An Ed25519 public key as a Multikey. */
export function writeMultikey(key: Uint8Array): string {
  return `z${toBase58(Uint8Array.from([...ED25519, ...key]))}`;
}
