import { compareCodePoints } from "#src/domain/code-point-order.ts";

/** The code of a text that is lacking. */
export const LACKING = -1;

/** Texts of one column, each with a small whole number that stands for it. It only ever grows. */
export class Dictionary {
  readonly #texts: string[] = [];
  readonly #codes = new Map<string, number>();
  #ranks: Int32Array = new Int32Array(0);

  get size(): number {
    return this.#texts.length;
  }

  /** The code of a text, or undefined when no row has ever had it. */
  codeOf(text: string): number | undefined {
    return this.#codes.get(text);
  }

  /** The code of a text, given to it now if it is new. Null and empty text are lacking. */
  codeFor(text: string | null): number {
    if (text === null || text === "") return LACKING;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#texts.push(text);
    this.#codes.set(text, code);
    return code;
  }

  /** The text of a code; null when lacking. */
  textOf(code: number): string | null {
    return this.#texts[code] ?? null;
  }

  /** The texts of a code and all later ones. */
  textsFrom(code: number): readonly string[] {
    return this.#texts.slice(code);
  }

  /** Each code's place in code point order; what is lacking comes after all. */
  rankAll(codes: Int32Array): Int32Array {
    const ranks = this.#rankByCode();
    return codes.map((code) => (code === LACKING ? this.size : (ranks[code] ?? 0)));
  }

  #rankByCode(): Int32Array {
    if (this.#ranks.length !== this.size) {
      const order = [...this.#texts.keys()].toSorted((a, b) =>
        compareCodePoints(this.#texts[a] ?? "", this.#texts[b] ?? ""),
      );
      this.#ranks = new Int32Array(this.size);
      for (const [rank, code] of order.entries()) this.#ranks[code] = rank;
    }
    return this.#ranks;
  }
}
