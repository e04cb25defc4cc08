import { pause } from "../turns/turns.ts";

/**
 * Goes through many of something, with pauses in which requests of others are answered. Rejects with the signal's reason when
 * aborted.
 */
export async function inTurns<T>(
  items: Iterable<T>,
  atOnce: number,
  signal: AbortSignal,
  work: (item: T) => void,
): Promise<void> {
  let done = 0;
  for (const item of items) {
    if (done === atOnce) {
      await pause();
      done = 0;
    }
    signal.throwIfAborted();
    work(item);
    done += 1;
  }
}
