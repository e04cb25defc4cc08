import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import { isRunning } from "./batch-words.ts";

/** Often enough that progress is seen, seldom enough that nobody waits for the answer to arrive. */
const POLL_MILLISECONDS = 700;

/** What was imported, newest first; asked again and again while something is still being imported. */
export function useBatches() {
  return useQuery({
    ...queryFor("batches", {}),
    refetchInterval: ({ state }) =>
      state.data?.batches.some(isRunning) ? POLL_MILLISECONDS : false,
  });
}

/** One batch, followed until it is done. */
export function useBatch(id: string) {
  return useQuery({
    ...queryFor("batch", { id }),
    refetchInterval: ({ state }) =>
      state.data === undefined || isRunning(state.data) ? POLL_MILLISECONDS : false,
  });
}
