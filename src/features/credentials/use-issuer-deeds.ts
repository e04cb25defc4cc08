import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationFor } from "#src/api/mutation.ts";
import { addToast } from "#src/state/toasts.ts";

/** What administrators do to keys and credentials, for good; both lists are asked again afterwards. */
export function useIssuerDeeds(onDone: () => void) {
  const { t } = useLingui();
  const client = useQueryClient();
  const after = {
    onSuccess: () => {
      onDone();
      addToast(t`Done.`);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["issuedCredentials"] }),
        client.invalidateQueries({ queryKey: ["keyRing"] }),
      ]),
  };
  return {
    revokeCredential: useMutation({ ...mutationFor("revokeCredential"), ...after }),
    renewKeys: useMutation({ ...mutationFor("renewIssuerKeys"), ...after }),
    revokeKey: useMutation({ ...mutationFor("revokeIssuerKey"), ...after }),
  };
}
