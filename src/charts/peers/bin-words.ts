import { useLingui } from "@lingui/react/macro";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import type { DistributionBin } from "./distribution-bars.ts";

/** Names a bin in the reader's language: `80% – 82%`, `Under 70%`, `88% and more`. */
export function useBinName(kpi: ChartKpi): (bin: DistributionBin) => string {
  const { t } = useLingui();
  const style = useNumberStyle();
  return ({ from, to }) => {
    const [low, high] = [from, to].map((edge) => formatValue(kpi, edge, style));
    if (from === null) return to === null ? t`All` : t`Under ${high}`;
    return to === null ? t`${low} and more` : `${low} – ${high}`;
  };
}
