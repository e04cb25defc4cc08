const LARGEST = Number.MAX_SAFE_INTEGER;

/** Values to be added, of one slot each. */
export interface Addends {
  /** By row. */
  readonly slotOf: Int32Array;
  /** The rows that count, each once and in order; so all of them where there are as many as `slotOf` has. */
  readonly rows: Uint32Array;
}

/**
 * Totals of whole numbers by slot, exact at any size and therefore the same in any order. A slot's total is null until
 * something counts towards it.
 */
export class ExactTotals {
  #counted: Uint8Array;
  #small: Float64Array;
  /** No total in `#small` lies further from 0. */
  #reach = 0;
  /** Whether a total lies as far as that. */
  #isTight = false;
  /** What does not fit into `#small` without being rounded. */
  readonly #large = new Map<number, bigint>();

  constructor(slots: number) {
    this.#counted = new Uint8Array(slots);
    this.#small = new Float64Array(slots);
  }

  /** Makes room for more slots. */
  grow(slots: number): void {
    if (slots <= this.#small.length) return;
    const room = Math.max(slots, 2 * this.#small.length);
    const counted = new Uint8Array(room);
    const small = new Float64Array(room);
    counted.set(this.#counted);
    small.set(this.#small);
    this.#counted = counted;
    this.#small = small;
  }

  /** Lets rows count towards their slots without adding anything. */
  count({ slotOf, rows }: Addends): void {
    if (rows.length === slotOf.length) {
      for (let row = 0; row < slotOf.length; row += 1) this.#counted[slotOf[row] ?? 0] = 1;
      return;
    }
    for (let index = 0; index < rows.length; index += 1) {
      this.#counted[slotOf[rows[index] ?? 0] ?? 0] = 1;
    }
  }

  /** Adds a column's values, each as often as `times` says. No value lies further from 0 than `reach`. */
  add({ slotOf, rows }: Addends, column: Float64Array, times: number, reach: number): void {
    const small = this.#small;
    const plain = this.#stretch(rows.length * reach * Math.abs(times));
    if (plain && rows.length === slotOf.length) {
      // Most columns are complete: going through them row by row takes a third of the time off a large answer.
      for (let row = 0; row < slotOf.length; row += 1) {
        const slot = slotOf[row] ?? 0;
        small[slot] = (small[slot] ?? 0) + (column[row] ?? 0) * times;
      }
      return;
    }
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const slot = slotOf[row] ?? 0;
      const value = column[row] ?? 0;
      if (plain) small[slot] = (small[slot] ?? 0) + value * times;
      else this.#addProduct(slot, value, times);
    }
  }

  /** Adds the product of two lists of totals, place by place, where both have one. */
  addProducts(slotOf: Int32Array, a: ExactTotals, b: ExactTotals): void {
    const small = this.#small;
    const counted = this.#counted;
    const [smallA, countedA] = [a.#small, a.#counted];
    const [smallB, countedB] = [b.#small, b.#counted];
    const plain = this.#stretch(slotOf.length * a.#tighten() * b.#tighten());
    for (let place = 0; place < slotOf.length; place += 1) {
      if (countedA[place] === 0 || countedB[place] === 0) continue;
      const slot = slotOf[place] ?? 0;
      counted[slot] = 1;
      if (plain) {
        const product = (smallA[place] ?? 0) * (smallB[place] ?? 0);
        small[slot] = (small[slot] ?? 0) + product;
      } else {
        this.#addProduct(slot, a.#total(place), b.#total(place));
      }
    }
  }

  /** Adds 1 for every place at which the other has a total. */
  addCounted(slotOf: Int32Array, other: ExactTotals): void {
    this.#stretch(slotOf.length);
    for (let place = 0; place < slotOf.length; place += 1) {
      if (other.#counted[place] === 0) continue;
      const slot = slotOf[place] ?? 0;
      this.#counted[slot] = 1;
      this.#small[slot] = (this.#small[slot] ?? 0) + 1;
    }
  }

  /** The totals of the first slots as doubles, rounded once; NaN where nothing counted. */
  toDoubles(slots: number): Float64Array {
    const doubles = this.#small.slice(0, slots);
    for (const slot of this.#large.keys()) doubles[slot] = Number(this.#total(slot));
    for (let slot = 0; slot < slots; slot += 1) {
      if (this.#counted[slot] === 0) doubles[slot] = Number.NaN;
    }
    return doubles;
  }

  /** Whether totals in `#small` stay exact if each is moved this far. */
  #stretch(by: number): boolean {
    // Holds for large numbers too: an infinite or rounded reach is beyond the largest.
    this.#reach = Math.min(this.#reach + by, LARGEST);
    this.#isTight = false;
    return this.#reach < LARGEST && this.#large.size === 0;
  }

  /** Finds how far from 0 the totals really lie: additions only know how far they might have led. */
  #tighten(): number {
    if (this.#large.size > 0) return LARGEST;
    if (!this.#isTight) this.#reach = largestOf(this.#small);
    this.#isTight = true;
    return this.#reach;
  }

  #addProduct(slot: number, a: number | bigint, b: number | bigint): void {
    if (typeof a === "number" && typeof b === "number") {
      const product = a * b;
      const total = (this.#small[slot] ?? 0) + product;
      if (Math.abs(product) <= LARGEST && Math.abs(total) <= LARGEST) {
        this.#small[slot] = total;
        return;
      }
    }
    this.#large.set(slot, (this.#large.get(slot) ?? 0n) + BigInt(a) * BigInt(b));
  }

  #total(slot: number): number | bigint {
    const small = this.#small[slot] ?? 0;
    const large = this.#large.get(slot);
    return large === undefined ? small : large + BigInt(small);
  }
}

/** How far from 0 the values lie at most; NaN among them is passed over. */
export function largestOf(values: Float64Array): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) {
    const size = Math.abs(values[index] ?? 0);
    if (size > largest) largest = size;
  }
  return largest;
}
