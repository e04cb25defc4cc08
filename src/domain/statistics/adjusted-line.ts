import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { adjustedValue } from "./evidence.ts";
import { fitPrior } from "./prior.ts";
import { MINIMUM_POINTS, type ProcessPoint } from "./process.ts";

/**
 * A process without most of its noise, in the KPI's unit: each point pulled towards the mean of its own stretch, the more the
 * less it rests on and the less the points truly differ (empirical Bayes as among peers, with the stretch's own points for
 * peers). A flat line therefore says that nothing more than chance is seen. Null where a point has no data, and everywhere
 * on a stretch of fewer complete points with data than a process needs. Points that are not complete are pulled, too, but
 * do not tell how much points differ.
 */
export function adjustedLine(
  kpi: Pick<Kpi, "kind" | "scale" | "unit">,
  points: readonly ProcessPoint[],
): (number | null)[] {
  const complete = points.filter(({ totals, partial }) => !partial && hasData(totals));
  const enough = complete.length >= MINIMUM_POINTS;
  const prior = enough
    ? fitPrior(
        kpi,
        complete.map(({ totals }) => totals),
      )
    : null;
  return points.map(({ totals }) => adjustedValue(kpi, totals, prior));
}

function hasData({ denominator }: Totals): boolean {
  return (denominator ?? 0) > 0;
}
