import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationFor, type Deed } from "#src/api/mutation.ts";
import type { Contest } from "#src/contract/recognition/contests.ts";
import { addToast } from "#src/state/toasts.ts";

/** Whatever shows contests is asked again after something was done with one. */
function useAskAgain() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["contests"] }),
      client.invalidateQueries({ queryKey: ["contest"] }),
    ]);
}

/** Keeps a plan as a draft. */
export function usePlanContest() {
  return useMutation({ ...mutationFor("planContest"), onSettled: useAskAgain() });
}

/** Moves a contest on from how it was seen. */
export function useMoveContest({ id, version }: Contest, onDone: () => void) {
  const { t } = useLingui();
  const { mutate, error, isPending } = useMutation({
    ...mutationFor("moveContest"),
    onSettled: useAskAgain(),
  });
  const go = (body: Deed<"moveContest">["body"]) =>
    mutate(
      { input: { id }, body, ifVersion: version },
      {
        onSuccess: () => {
          onDone();
          addToast(t`Done.`);
        },
      },
    );
  return { go, error, isPending };
}
