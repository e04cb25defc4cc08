import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationFor } from "#src/api/mutation.ts";

/** What organisers do with contests; whatever shows them is asked again afterwards. */
export function useContestDeeds() {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["contests"] }),
      client.invalidateQueries({ queryKey: ["contest"] }),
    ]);
  return {
    plan: useMutation({ ...mutationFor("planContest"), onSettled }),
    move: useMutation({ ...mutationFor("moveContest"), onSettled }),
  };
}
