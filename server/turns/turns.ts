import type { Steps } from "./steps.ts";

/** So long others wait for their turn, in milliseconds, and as much longer as a step takes. */
const LONGEST_TURN = 15;

/** Keeps one answer, however large, from holding up all others: what it is made in are turns of some milliseconds. */
export class Turns {
  #since = performance.now();

  /** A turn begins now: what was waited for before was no work. */
  begin(): void {
    this.#since = performance.now();
  }

  /** Between two steps: lets others go first when this turn has been long enough. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_TURN) return;
    await pause();
    this.begin();
  }

  /** Takes all steps, one turn after the other. */
  async take<Result>(steps: Steps<Result>): Promise<Result> {
    this.begin();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.next();
    }
  }
}

/** Lets whoever waits go first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
