import type { InputOf } from "#src/api/address.ts";

/** What of a page's address a board is asked by. */
export interface BoardFilters {
  readonly period: string;
  readonly within?: string;
  readonly kpi?: string;
  /** `team`, or people. */
  readonly rows?: string;
  /** `improved`, or points towards the goals. */
  readonly by?: string;
}

/** The board that an address asks for. Improvement is of one KPI: satisfaction unless another is named. */
export function boardQuestion(
  { period, within, kpi, rows, by }: BoardFilters,
  seesPeople: boolean,
): InputOf<"board"> {
  const isImproved = by === "improved";
  const of = rows === "team" || !seesPeople ? ("team" as const) : ("agent" as const);
  const asked = kpi ?? (isImproved ? "csat" : undefined);
  return {
    period,
    of,
    by: isImproved ? "improved" : "goals",
    ...(within !== undefined && { within }),
    ...(asked !== undefined && { kpi: asked }),
  };
}
