import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { Evidence } from "#src/contract/evidence.ts";
import { formatNumber, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { measureName } from "#src/ui/words/measure-words.ts";
import styles from "./formula.module.css";
import { sign } from "./sum-in-words.ts";

type Linear = CatalogueKpi["numerator"];

interface LinearProps {
  readonly linear: Linear;
  /** What stands for a measure: its name, or its sum. */
  readonly write: (measure: string) => string;
}

function Sum({ linear, write }: LinearProps) {
  return linear.map(({ measure, times }, at) => (
    <span key={measure}>
      {sign(times, at === 0)}
      {Math.abs(times) !== 1 && `${Math.abs(times)} × `}
      <span className={styles.term}>{write(measure)}</span>
    </span>
  ));
}

interface FractionProps {
  readonly kpi: CatalogueKpi;
  readonly write: (measure: string) => string;
}

function Fraction({ kpi, write }: FractionProps) {
  const { locale } = useNumberStyle();
  return (
    <>
      {kpi.scale !== 1 && <span>{formatNumber(kpi.scale, 0, locale)} ×</span>}
      <span className={styles.fraction}>
        <span>
          <Sum linear={kpi.numerator} write={write} />
        </span>
        <span className={styles.denominator}>
          <Sum linear={kpi.denominator} write={write} />
        </span>
      </span>
    </>
  );
}

/** A KPI's formula in the names of its measures. */
export function FormulaInWords({ kpi }: Pick<FractionProps, "kpi">) {
  const { i18n } = useLingui();
  return (
    <div className={styles.formula}>
      <p className={styles.line}>
        <Fraction kpi={kpi} write={(measure) => measureName(i18n, measure)} />
      </p>
    </div>
  );
}

interface FormulaProps {
  readonly kpi: CatalogueKpi;
  readonly evidence: Pick<Evidence, "sums" | "value" | "joined">;
}

/**
 * A KPI's formula, first in the names of its measures, then with the sums of this subject and period in their place. Says
 * so where these are of several feeds.
 */
export function Formula({ kpi, evidence: { sums, value, joined } }: FormulaProps) {
  const { i18n } = useLingui();
  const style = useNumberStyle();
  const sumOf = (measure: string) => {
    const sum = sums[measure] ?? null;
    return sum === null ? UNKNOWN : formatNumber(sum, 0, style.locale);
  };
  return (
    <div className={styles.formula}>
      <p className={styles.line}>
        <Fraction kpi={kpi} write={(measure) => measureName(i18n, measure)} />
      </p>
      <p className={styles.line}>
        <span>=</span>
        <Fraction kpi={kpi} write={sumOf} />
      </p>
      <p className={styles.line}>
        <span>=</span>
        <strong className={styles.value}>{formatValue(kpi, value, style)}</strong>
      </p>
      {joined > 0 && (
        <p className={styles.joined}>
          <Trans>These figures come from several feeds, put together by person and day.</Trans>
        </p>
      )}
    </div>
  );
}
