import { allRows } from "./pick.ts";

/** Numbers groups by their keys over several slices of rows. */
export class GroupRegister {
  /** By key, then by group. */
  #codes: readonly Int32Array[] = [];
  #size = 0;
  /** Left empty until a second slice needs it. */
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#size;
  }

  get codes(): readonly Int32Array[] {
    return this.#codes;
  }

  /** The numbers of groups that differ in their codes, given to them now where they are new. `codes` is by key. */
  number(count: number, codes: readonly Int32Array[]): Int32Array {
    const numbers = Int32Array.from(allRows(count));
    if (this.#size === 0) {
      this.#codes = codes;
      this.#size = count;
      return numbers;
    }
    for (let group = this.#numbers.size; group < this.#size; group += 1) {
      this.#numbers.set(nameOf(this.#codes, group), group);
    }
    const added: number[] = [];
    for (let group = 0; group < count; group += 1) {
      const name = nameOf(codes, group);
      const number = this.#numbers.get(name) ?? this.#numbers.size;
      if (number === this.#numbers.size) {
        this.#numbers.set(name, number);
        added.push(group);
      }
      numbers[group] = number;
    }
    this.#codes = this.#codes.map((known, key) =>
      Int32Array.from([...known, ...added.map((group) => codes[key]?.[group] ?? 0)]),
    );
    this.#size = this.#numbers.size;
    return numbers;
  }
}

function nameOf(codes: readonly Int32Array[], group: number): string {
  return codes.map((column) => column[group]).join(" ");
}
