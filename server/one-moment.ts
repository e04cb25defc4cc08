import type { Moment, Reception } from "./reception.ts";

/**
 * Does work that asks several questions of the facts, and does it anew when the facts changed meanwhile: what it comes to,
 * an error too, is of one moment. Only for work that changes nothing itself. Whoever stops it is heard between two tries.
 */
export async function inOneMoment<Result>(
  reception: Pick<Reception, "moment" | "stands">,
  signal: AbortSignal,
  work: (moment: Moment) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const moment = await reception.moment();
    const [outcome] = await Promise.allSettled([work(moment)]);
    signal.throwIfAborted();
    if (!(await reception.stands(moment))) continue;
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  }
}
