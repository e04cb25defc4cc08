import { queryOptions } from "@tanstack/react-query";
import type { InputOf } from "./address.ts";
import type { WholeGrid } from "./grid-assembly.ts";
import { sameSubject } from "./query.ts";

/** A large grid is given up soon after nobody looks at it any more: it may take 300 MB. */
const KEPT_MILLISECONDS = 30_000;

/** A part is never fresh: whoever left before the rest came and returns has it asked for again. */
const LONG_AGO = 1;

/** The heat map of everybody as query options. While nothing else is shown, as much of a large one is as has come so far. */
export function gridFor(input: InputOf<"heatmap">) {
  const queryKey = ["heatmap", input, "grid"] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<WholeGrid> => {
      const { loadGrid } = await import("./load-grid.ts");
      return loadGrid(input, signal, (grid) => {
        const shown = client.getQueryData<WholeGrid>(queryKey);
        const isNews = !shown || (shown.more && shown.rows.length < grid.rows.length);
        if (isNews) client.setQueryData<WholeGrid>(queryKey, grid, { updatedAt: LONG_AGO });
      });
    },
    structuralSharing: false,
    gcTime: KEPT_MILLISECONDS,
    placeholderData: (previous, query) =>
      sameSubject(query?.queryKey[1], input) ? previous : undefined,
  });
}
