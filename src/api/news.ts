import { useQueryClient, type Query, type QueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";

/** On the screen, made old by an event, and not asked for again yet. */
function waits({ state, queryKey: [name] }: Query): boolean {
  return state.isInvalidated && state.fetchStatus === "idle" && name !== "session";
}

function waiting(client: QueryClient): Query[] {
  return client.getQueryCache().findAll({ type: "active", predicate: waits });
}

/** Whether figures on the screen are older than the facts, and the way to have them asked for again. */
export function useNews(): { readonly isThere: boolean; readonly show: () => void } {
  const client = useQueryClient();
  const subscribe = useCallback(
    (notice: () => void) => client.getQueryCache().subscribe(notice),
    [client],
  );
  const isThere = useSyncExternalStore(subscribe, () => waiting(client).length > 0);
  const show = useCallback(() => {
    void client.refetchQueries({ type: "active", predicate: waits });
  }, [client]);
  return { isThere, show };
}
