const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/**
 * A number that stands for a row of numbers and texts: the same row makes the same mark, on every machine, and two that differ share
 * one by chance once in 2⁵³ (two 32-bit hashes after MurmurHash3 by A. Appleby). It hides nothing: who can write what it is
 * made of can make two alike.
 */
export class Mark {
  #one = 0x9e3779b9;
  #other = 0x7f4a7c15;

  number(value: number): this {
    double[0] = value;
    this.#mix(halves[0] ?? 0);
    this.#mix(halves[1] ?? 0);
    return this;
  }

  text(value: string): this {
    for (let at = 0; at < value.length; at += 1) this.#mix(value.charCodeAt(at));
    // Without its length, two texts could run into each other.
    this.#mix(value.length);
    return this;
  }

  /** A whole number from 0 up to 2⁵³. */
  get value(): number {
    return scrambled(this.#one) * 2 ** 21 + (scrambled(this.#other) >>> 11);
  }

  #mix(bits: number): void {
    this.#one = turned(
      this.#one ^ Math.imul(turned(Math.imul(bits, 0xcc9e2d51), 15), 0x1b873593),
      13,
    );
    this.#one = (Math.imul(this.#one, 5) + 0xe6546b64) | 0;
    this.#other = turned(
      this.#other ^ Math.imul(turned(Math.imul(bits, 0x239b961b), 17), 0xab0e9789),
      19,
    );
    this.#other = (Math.imul(this.#other, 5) + 0x561ccd1b) | 0;
  }
}

function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** The finaliser of MurmurHash3: every bit of the input sways every bit of the output. */
function scrambled(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
