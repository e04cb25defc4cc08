import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";

/** How often it is looked whether the clerk is through. */
const LOOK_MILLISECONDS = 1_500;

/** Somebody's points and badges; asked again until what has closed is worked out. */
export function useRecognition(agent: string) {
  return useQuery({
    ...queryFor("recognition", { agent }),
    refetchInterval: ({ state }) => (state.data?.isPending ? LOOK_MILLISECONDS : false),
  });
}
