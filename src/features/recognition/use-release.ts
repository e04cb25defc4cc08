import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "#src/api/client.ts";
import type { Held } from "./held-groups.ts";

interface Release {
  readonly items: readonly Held[];
  readonly reason: string;
}

/** Releases what is held, one after the other with the same reason; what was released before one failed stays so. */
export function useRelease(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ["reviewRecognition"],
    async mutationFn({ items, reason }: Release) {
      for (const { subject, item } of items) {
        // oxlint-disable-next-line no-await-in-loop -- each changes the same ledger, which another at once would have changed
        await call("reviewRecognition", {}, { body: { agent: subject.id, item, reason } });
      }
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ["recognitionTeam"] }),
  });
}
