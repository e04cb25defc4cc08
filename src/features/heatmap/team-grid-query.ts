import { queryOptions } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { sameSubject } from "#src/api/query.ts";
import type { Catalogue } from "#src/contract/catalogue.ts";
import type { TeamGrid } from "./team-grid.ts";

/** A large grid is given up soon after nobody looks at it any more: it may take 100 MB. */
const KEPT_MILLISECONDS = 30_000;

/** The team grid as query options: everybody in the order of their need, which the weights of the goals decide. */
export function teamGridFor(input: InputOf<"scorecards">, goals: Catalogue["goals"]) {
  const weights = Object.fromEntries(
    Object.entries(goals).map(([kpi, { weight }]) => [kpi, weight]),
  );
  return queryOptions({
    queryKey: ["scorecards", input, "grid", weights] as const,
    queryFn: async ({ signal }): Promise<TeamGrid> => {
      const { loadTeamGrid } = await import("./load-team-grid.ts");
      return loadTeamGrid(input, weights, signal);
    },
    structuralSharing: false,
    gcTime: KEPT_MILLISECONDS,
    placeholderData: (previous, query) =>
      sameSubject(query?.queryKey[1], input) ? previous : undefined,
  });
}
