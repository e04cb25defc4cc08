import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { dimensionId } from "#src/domain/ids.ts";
import { mayCompareBy } from "#src/domain/recognition/boards/pace.ts";
import { showsAt } from "#src/domain/shows-at.ts";
import { useCatalogue } from "./catalogue.ts";

/** The KPIs by which people or teams may be set side by side: nobody's pace, and no staffing outcome of a person. */
export function useComparableKpis(of: "agent" | "team"): readonly CatalogueKpi[] {
  const { kpis, shown } = useCatalogue();
  const level = of === "agent" ? AGENT : TEAM;
  return shown.flatMap((id) => {
    const kpi = kpis.find((one) => one.id === id);
    if (!kpi || !mayCompareBy(kpi, level)) return [];
    return showsAt({ lowestLevel: dimensionId(kpi.lowestLevel) }, level) ? [kpi] : [];
  });
}
