import { useCallback } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import { formatNumber, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";

/** Writes a KPI's value in its unit, or the composite's (a null KPI) in points; a dash for null and NaN. */
export function useWriteValue(): (kpi: string | null, value: number | null) => string {
  const { kpis } = useCatalogue();
  const { locale, currency } = useNumberStyle();
  return useCallback(
    (kpi, value) => {
      if (value === null || Number.isNaN(value)) return UNKNOWN;
      const definition = kpis.find(({ id }) => id === kpi);
      return definition
        ? formatValue(definition, value, { locale, currency })
        : formatNumber(value, 0, locale);
    },
    [kpis, locale, currency],
  );
}
