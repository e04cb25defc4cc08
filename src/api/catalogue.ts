import { useSuspenseQuery } from "@tanstack/react-query";
import type { Catalogue, CatalogueKpi } from "#src/contract/catalogue.ts";
import { queryFor } from "./query.ts";

/** Definitions, dimensions and goals. The shell asks before any page is drawn, so nobody waits here. */
export function useCatalogue(): Catalogue {
  return useSuspenseQuery(queryFor("catalogue", {})).data;
}

/** One KPI's definition; undefined for an id that the catalogue does not know. */
export function useKpi(id: string): CatalogueKpi | undefined {
  return useCatalogue().kpis.find((kpi) => kpi.id === id);
}
