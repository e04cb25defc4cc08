import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { View } from "#src/contract/views.ts";
import { mutationFor } from "./mutation.ts";
import { queryFor } from "./query.ts";

const NONE: readonly View[] = [];

/** The views that the reader keeps, in their order; none until they are known. */
export function useViews(): readonly View[] {
  return useQuery(queryFor("views", {})).data?.views ?? NONE;
}

/** Keeps these views from now on. A change made elsewhere in the meantime is not overwritten: it comes back as a problem. */
export function useKeepViews() {
  const client = useQueryClient();
  const { queryKey } = queryFor("views", {});
  const { mutate, error } = useMutation({
    ...mutationFor("keepViews"),
    onSuccess: (kept) => client.setQueryData(queryKey, kept),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  const keep = (views: readonly View[]) =>
    mutate({
      input: {},
      body: { views: [...views] },
      ifVersion: client.getQueryData(queryKey)?.version ?? 0,
    });
  return { keep, error };
}
