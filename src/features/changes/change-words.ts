import { useLingui } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { formatDelta, formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";

/** Writes what a change of a KPI comes to: values, differences with their sign, and spans of those. */
export function useChangeWords(kpi: Pick<CatalogueKpi, "unit" | "decimals">) {
  const { t } = useLingui();
  const style = useNumberStyle();
  const difference = (delta: number) => {
    const points = formatDelta(kpi, delta, style);
    return kpi.unit === "percent" ? t`${points} pp` : points;
  };
  return {
    value: (value: number) => formatValue(kpi, value, style),
    difference,
    span: ({ low, high }: { readonly low: number; readonly high: number }) =>
      `${formatDelta(kpi, low, style)} … ${difference(high)}`,
  };
}
