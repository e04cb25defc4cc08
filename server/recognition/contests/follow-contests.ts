import type { Services } from "../../services.ts";
import { createContestClerk } from "./contest-clerk.ts";
import { CONTEST } from "./contest-records.ts";

/** How often the clock is looked at: a contest changes by days. */
const MILLISECONDS = 5 * 60_000;

/**
 * Lets the clerk look after contests: now, which catches up with what was due while nobody looked, whenever facts or contests change, and
 * every few minutes. Returns the way to stop, which waits for what is under way.
 */
export function followContests(services: Services): () => Promise<void> {
  const clerk = createContestClerk(services);
  let isBusy = false;
  let last = Promise.resolve();
  const attend = () => {
    isBusy = true;
    last = clerk()
      .catch((error: unknown) =>
        services.log({ incident: crypto.randomUUID(), error, path: "contest clerk" }),
      )
      .finally(() => {
        isBusy = false;
      });
  };
  const unsubscribe = services.changes.subscribe((event) => {
    // What the clerk itself changes is told while it is busy.
    const isPublished = !isBusy && event.type === "record" && event.kind === CONTEST;
    if (event.type === "data" || isPublished) attend();
  });
  const timer = setInterval(attend, MILLISECONDS);
  attend();
  return () => {
    clearInterval(timer);
    unsubscribe();
    return last;
  };
}
