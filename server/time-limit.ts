import { ProblemError } from "./problem.ts";

/**
 * Runs work that must end in time and stops with its caller. The work's signal aborts when either happens; the promise
 * rejects then even if the work does not listen: with a time-out problem, or with the caller's reason.
 */
export async function withinTime<T>(
  milliseconds: number,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller.throwIfAborted();
  const limit = new AbortController();
  const signal = AbortSignal.any([caller, limit.signal]);
  const timer = setTimeout(() => {
    const seconds = milliseconds / 1000;
    const hint = "Ask for a shorter period or fewer rows.";
    limit.abort(new ProblemError("time-out", `No answer within ${seconds} s. ${hint}`));
  }, milliseconds);
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work(signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
