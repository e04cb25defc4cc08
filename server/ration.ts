import { ProblemError } from "./problem.ts";

/** How much work may be done for whoever asks without a session. */
export interface RationLimits {
  /** So much after a pause. */
  readonly milliseconds: number;
  /** The share of time that it grows back by, above 0. */
  readonly share: number;
}

/** Work that anybody may ask for: all of them together get only so much of it. */
export interface Ration {
  /** Throws a too-many-requests problem while it is used up. */
  readonly require: () => void;
  /**
   * Does a piece of work when all before it are done, and takes its time from what is left. Rejects with a too-many-requests
   * problem when its turn comes and nothing is left, and with the signal's reason when nobody waits for it any more.
   */
  readonly spend: <Result>(signal: AbortSignal, work: () => Promise<Result>) => Promise<Result>;
}

/**
 * A ration of working time, told by a clock in milliseconds. It is all strangers' together: a server behind a proxy cannot tell
 * them apart, and whoever wants to can come from many addresses. By time, because one credential costs as much as a hundred
 * others; one after the other, so that each pays for its own and the rest of the server is answered in between.
 */
export function createRation({ milliseconds, share }: RationLimits, clock: () => number): Ration {
  let left = milliseconds;
  let known = clock();
  let last: Promise<unknown> = Promise.resolve();

  function grow(): void {
    const now = clock();
    left = Math.min(milliseconds, left + share * (now - known));
    known = now;
  }

  function require(): void {
    grow();
    if (left > 0) return;
    const retryAfter = Math.max(1, Math.ceil(-left / share / 1000));
    const detail = `So much was asked here of late that others would have to wait. Try again in ${retryAfter} s, or sign in.`;
    throw new ProblemError("too-many-requests", detail, { retryAfter });
  }

  return {
    require,
    spend(signal, work) {
      const turn = last.then(async () => {
        signal.throwIfAborted();
        require();
        const begun = clock();
        try {
          return await work();
        } finally {
          left -= clock() - begun;
        }
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
}
