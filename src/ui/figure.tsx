import { formatValue } from "#src/domain/format.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { classNames } from "./class-names.ts";
import styles from "./figure.module.css";
import { useNumberStyle } from "./number-style.ts";

interface FigureProps {
  readonly kpi: Pick<Kpi, "unit" | "decimals">;
  /** In the KPI's unit; a dash when null. */
  readonly value: number | null;
  /** `headline`: the score of a page (40 px). `card`: the value of a card (28). `text`: as large as the words around it. */
  readonly size?: "headline" | "card" | "text";
}

/** A KPI's value as the reader's language writes it, rounded once, here. */
export function Figure({ kpi, value, size = "text" }: FigureProps) {
  const style = useNumberStyle();
  return (
    <span className={classNames(styles.figure, styles[size])}>
      {formatValue(kpi, value, style)}
    </span>
  );
}
