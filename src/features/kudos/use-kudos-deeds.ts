import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationFor } from "#src/api/mutation.ts";

/** What can be done to kudos; whatever shows them is asked again afterwards. */
export function useKudosDeeds() {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["kudos"] }),
      client.invalidateQueries({ queryKey: ["kudosDigest"] }),
    ]);
  return {
    give: useMutation({ ...mutationFor("giveKudos"), onSettled }),
    change: useMutation({ ...mutationFor("changeKudos"), onSettled }),
    react: useMutation({ ...mutationFor("reactToKudos"), onSettled }),
    report: useMutation({ ...mutationFor("reportKudos"), onSettled }),
  };
}
