/**
 * Answers worth keeping for a while: the least recently used goes first. A failed one is asked again. An answer takes up what
 * `weigh` says as soon as it is there, one unless told; one that alone is beyond the capacity is not kept.
 */
export class Recent<Answer> {
  readonly #capacity: number;
  readonly #weigh: (answer: Answer) => number;
  readonly #kept = new Map<string, { readonly answer: Promise<Answer>; weight: number }>();
  #weight = 0;

  constructor(capacity: number, weigh: (answer: Answer) => number = () => 1) {
    this.#capacity = capacity;
    this.#weigh = weigh;
  }

  /** The kept answer to a question, or a fresh one. Two who ask at once share one asking. */
  get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#kept.get(question);
    if (known) {
      this.#kept.delete(question);
      this.#kept.set(question, known);
      return known.answer;
    }
    const asked = { answer: ask(), weight: 0 };
    this.#kept.set(question, asked);
    asked.answer.then(
      (answer) => {
        if (this.#kept.get(question) !== asked) return;
        const weight = this.#weigh(answer);
        if (weight > this.#capacity) {
          this.#kept.delete(question);
          return;
        }
        asked.weight = weight;
        this.#weight += weight;
        this.#makeRoom();
      },
      () => {
        if (this.#kept.get(question) === asked) this.#kept.delete(question);
      },
    );
    return asked.answer;
  }

  #makeRoom(): void {
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.#capacity) return;
      this.#kept.delete(oldest);
      this.#weight -= weight;
    }
  }
}
