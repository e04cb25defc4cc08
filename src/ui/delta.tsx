import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowDown, ArrowUp } from "lucide-react";
import { formatDelta } from "#src/domain/format.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { classNames } from "./class-names.ts";
import styles from "./delta.module.css";
import { useNumberStyle } from "./number-style.ts";

interface DeltaProps {
  readonly kpi: Pick<Kpi, "unit" | "decimals">;
  /** Null: nothing to compare with was asked for. */
  readonly comparison: KpiResult["comparison"];
}

/**
 * The difference from the comparison period. It has an arrow and a word only when it survives the noise test; otherwise
 * it is a quiet number that says that it may be chance. The arrow follows the number, the word says whether that is good.
 */
export function Delta({ kpi, comparison }: DeltaProps) {
  const { t } = useLingui();
  const style = useNumberStyle();
  if (comparison === null) return null;
  const { delta, verdict } = comparison;
  if (verdict === "not-enough-data" || delta === null) {
    return (
      <span className={styles.quiet}>
        <Trans>Nothing to compare with</Trans>
      </span>
    );
  }
  const points = formatDelta(kpi, delta, style);
  const number = kpi.unit === "percent" ? t`${points} pp` : points;
  if (verdict === "no-clear-change") {
    return (
      <span className={styles.quiet}>
        {number} <Trans>· no clear change</Trans>
      </span>
    );
  }
  const Arrow = delta > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={classNames(styles.clear, styles[verdict])}>
      <Arrow size={14} strokeWidth={2.5} aria-hidden="true" />
      {number} {verdict === "improved" ? <Trans>· improved</Trans> : <Trans>· declined</Trans>}
    </span>
  );
}
