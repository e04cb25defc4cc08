import { Trans } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatDelta, formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import styles from "./comparison.module.css";

interface Props {
  readonly kpi: CatalogueKpi;
  readonly comparison: NonNullable<KpiResult["comparison"]>;
}

/**
 * The difference from the period before, with what the noise test says of it. Only a change that survives the test is
 * strong; the others are told, not shown as movement.
 */
export function Comparison({ kpi, comparison: { delta, value, verdict } }: Props) {
  const style = useNumberStyle();
  if (delta === null) return null;
  const size = formatDelta(kpi, delta, style);
  const before = formatValue(kpi, value, style);
  switch (verdict) {
    case "improved":
      return (
        <span className={styles.clear} title={before}>
          <Trans>{size}, improved</Trans>
        </span>
      );
    case "declined":
      return (
        <span className={styles.clear} title={before}>
          <Trans>{size}, declined</Trans>
        </span>
      );
    case "no-clear-change":
      return (
        <span className={styles.quiet} title={before}>
          <Trans>{size}, no clear change</Trans>
        </span>
      );
    case "not-enough-data":
      return (
        <span className={styles.quiet} title={before}>
          <Trans>{size}, too little to tell</Trans>
        </span>
      );
  }
}
