/** Work that is never done twice at once. */
export interface InTurn<Outcome> {
  /** Does it when nothing of it is under way any more; what failed before does not matter. */
  readonly run: () => Promise<Outcome>;
  /** Resolves when nothing of it is under way. */
  readonly idle: () => Promise<void>;
}

/** Lets every call for some work wait for the one before. */
export function oneAfterTheOther<Outcome>(work: () => Promise<Outcome>): InTurn<Outcome> {
  let last: Promise<void> = Promise.resolve();
  return {
    run() {
      const next = last.then(work);
      last = next.then(
        () => {},
        () => {},
      );
      return next;
    },
    idle: () => last,
  };
}
