const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Longer than any key or signature that is read here: the arithmetic costs the square of the length. */
const LONGEST = 200;

/** Bytes from base58 with Bitcoin's alphabet; null for what is none, or too long for a key or a signature. */
export function fromBase58(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > LONGEST) return null;
  const bytes: number[] = [];
  for (const letter of text) {
    let carry = ALPHABET.indexOf(letter);
    if (carry < 0) return null;
    for (const [at, byte] of bytes.entries()) {
      carry += byte * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  const all = new Uint8Array(zeros + bytes.length);
  all.set(bytes.toReversed(), zeros);
  return all;
}

/** Base58 of bytes. */
export function toBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (const [at, digit] of digits.entries()) {
      carry += digit << 8;
      digits[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  const leading = "1".repeat(zeros < 0 ? bytes.length : zeros);
  return (
    leading +
    digits
      .toReversed()
      .map((digit) => ALPHABET[digit])
      .join("")
  );
}
