import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useOpenViews } from "#src/api/open-views.ts";
import { withTv } from "./across-address.ts";

/** How long a page stays: long enough to be read from the other end of a room. */
const STAY_MILLISECONDS = 30_000;

/** Across a room, shows the reader's favourites in turn, in their order; without two of them the page stays. */
export function useCycle(tv: boolean): void {
  const { history } = useRouter();
  const addresses = useOpenViews().flatMap(({ favourite, address }) =>
    favourite ? [withTv(address)] : [],
  );
  const cycle = tv && addresses.length > 1 ? addresses.join(" ") : "";
  useEffect(() => {
    if (cycle === "") return;
    const all = cycle.split(" ");
    let next = (all.indexOf(history.location.href) + 1) % all.length;
    const timer = setInterval(() => {
      history.replace(all[next] ?? "/");
      next = (next + 1) % all.length;
    }, STAY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [cycle, history]);
}
