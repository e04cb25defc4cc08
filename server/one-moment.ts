import type { Moment, Reception } from "./reception.ts";

/** So often the facts may change under some work before they have to wait for it: a long answer would never end among many imports. */
const FREE_TRIES = 3;

/**
 * Does work that asks several questions of the facts, and does it anew when the facts changed meanwhile: what it comes to,
 * an error too, is of one moment. Only for work that changes nothing itself. Whoever stops it is heard between two tries.
 */
export async function inOneMoment<Result>(
  reception: Pick<Reception, "moment" | "stands" | "undisturbed">,
  signal: AbortSignal,
  work: (moment: Moment) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const moment = await reception.moment();
    const attempt = async () => {
      const [outcome] = await Promise.allSettled([work(moment)]);
      return (await reception.stands(moment)) ? outcome : null;
    };
    const outcome =
      tries <= FREE_TRIES
        ? await attempt()
        : await reception.undisturbed(async () =>
            (await reception.stands(moment)) ? attempt() : null,
          );
    signal.throwIfAborted();
    if (outcome?.status === "rejected") throw outcome.reason;
    if (outcome) return outcome.value;
  }
}
