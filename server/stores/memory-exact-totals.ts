/** A whole number, in the cheaper of two forms that holds it exactly. */
export type Whole = number | bigint;

/** Running totals of whole numbers by slot, exact at any size and therefore the same in any order. */
export class ExactTotals {
  readonly #small: Float64Array;
  readonly #large = new Map<number, bigint>();
  readonly #counted: Uint8Array;

  constructor(slots: number) {
    this.#small = new Float64Array(slots);
    this.#counted = new Uint8Array(slots);
  }

  /** Notes that something counted towards a slot, even if it adds nothing. */
  count(slot: number): void {
    this.#counted[slot] = 1;
  }

  /** Adds the product of two whole numbers. */
  addProduct(slot: number, a: Whole, b: Whole): void {
    if (typeof a === "number" && typeof b === "number") {
      const product = a * b;
      const total = (this.#small[slot] ?? 0) + product;
      if (Number.isSafeInteger(product) && Number.isSafeInteger(total)) {
        this.#small[slot] = total;
        return;
      }
    }
    this.#large.set(slot, (this.#large.get(slot) ?? 0n) + BigInt(a) * BigInt(b));
  }

  /** The total of a slot; null when nothing counted towards it. */
  total(slot: number): Whole | null {
    if (this.#counted[slot] !== 1) return null;
    const small = this.#small[slot] ?? 0;
    const large = this.#large.get(slot);
    return large === undefined ? small : large + BigInt(small);
  }

  /** All totals as doubles, rounded once; NaN where nothing counted. */
  toDoubles(): Float64Array {
    return Float64Array.from(this.#small, (_, slot) => {
      const total = this.total(slot);
      return total === null ? Number.NaN : Number(total);
    });
  }
}
