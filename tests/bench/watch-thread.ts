import { processorMilliseconds } from "./median.ts";

/** What was seen of this process while it worked. */
export interface Watched {
  /** The longest that anything kept all else waiting: milliseconds of the thread's own time. */
  readonly longestStall: number;
  /** Its memory at the highest, in megabytes. */
  readonly peakMemory: number;
}

const EVERY_MILLISECONDS = 2;

/** Looks at this thread again and again until it is told to stop. What waits for a core on a busy machine is not counted. */
export function watchThread(): () => Watched {
  let [longestStall, peakMemory] = [0, 0];
  let before = processorMilliseconds();
  const look = () => {
    const now = processorMilliseconds();
    longestStall = Math.max(longestStall, now - before);
    before = now;
    peakMemory = Math.max(peakMemory, process.memoryUsage.rss() / 2 ** 20);
  };
  const timer = setInterval(look, EVERY_MILLISECONDS);
  return () => {
    clearInterval(timer);
    look();
    return { longestStall, peakMemory };
  };
}
