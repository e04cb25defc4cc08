import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import { UNTIL_DECIDED } from "./until-decided.ts";

/** Somebody's points and badges; asked again until what has closed is worked out. */
export function useRecognition(agent: string) {
  return useQuery({ ...queryFor("recognition", { agent }), ...UNTIL_DECIDED });
}
