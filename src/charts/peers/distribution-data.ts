import { useLingui } from "@lingui/react/macro";
import { formatNumber } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import type { ChartData } from "../frame/chart-data.ts";
import { useBinName } from "./bin-words.ts";
import { barOf, type DistributionBin } from "./distribution-bars.ts";

/** The numbers of a DistributionChart as a table: a row per bin; the one that holds “you” stands out. */
export function useDistributionData(
  caption: string,
  bins: readonly DistributionBin[],
  own: number | null,
  kpi: ChartKpi,
): ChartData {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const nameOf = useBinName(kpi);
  const ownBin = own === null ? -1 : barOf(bins, own);
  return {
    caption,
    columns: [
      { id: "bin", name: t`Value` },
      { id: "count", name: t`Peers`, numeric: true },
    ],
    rows: bins.map((bin, at) => ({
      id: `${bin.from} ${bin.to}`,
      cells: [
        { text: nameOf(bin), raw: `${bin.from ?? ""}..${bin.to ?? ""}` },
        { text: formatNumber(bin.count, 0, locale), raw: bin.count },
      ],
      marked: at === ownBin,
    })),
  };
}
