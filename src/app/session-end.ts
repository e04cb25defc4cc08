import { hashKey, type QueryClient } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import { ProblemError } from "#src/contract/problem-error.ts";

/**
 * Notices when a session has ended while somebody looks at a page: some answer says that nobody is signed in. Then who is
 * signed in is in doubt until it is known again, and `onEnd` has it asked. Returns the way to stop noticing.
 */
export function noticeSessionEnd(client: QueryClient, onEnd: () => void): () => void {
  const { queryKey } = queryFor("session", {});
  let inDoubt = false;
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated") return;
    const { queryHash, state } = event.query;
    if (queryHash === hashKey(queryKey) && event.action.type === "success") inDoubt = false;
    const ended = state.error instanceof ProblemError && state.error.problem.status === 401;
    const wasKnown = client.getQueryData(queryKey) !== undefined;
    if (!ended || !wasKnown || inDoubt) return;
    inDoubt = true;
    void client.invalidateQueries({ queryKey, refetchType: "none" });
    onEnd();
  });
}
