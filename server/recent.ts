/** Answers worth keeping for a while: the least recently used goes first. A failed one is asked again. */
export class Recent<Answer> {
  readonly #capacity: number;
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The kept answer to a question, or a fresh one. Two who ask at once share one asking. */
  get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(question);
    if (known) {
      this.#answers.delete(question);
      this.#answers.set(question, known);
      return known;
    }
    const asked = ask();
    this.#answers.set(question, asked);
    asked.catch(() => {
      if (this.#answers.get(question) === asked) this.#answers.delete(question);
    });
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#capacity) break;
      this.#answers.delete(oldest);
    }
    return asked;
  }
}
