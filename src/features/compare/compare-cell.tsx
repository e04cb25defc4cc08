import { Link } from "@tanstack/react-router";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { SideBySide } from "#src/contract/side-by-side.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { commonEvidence } from "./common-evidence.ts";
import styles from "./compare-cell.module.css";
import "#src/ui/words/beside-others-sentences.ts";

interface CompareCellProps {
  readonly kpi: CatalogueKpi;
  readonly row: SideBySide["kpis"][number];
  /** Which of the row's cells it is. */
  readonly at: number;
  readonly subject: SideBySide["subjects"][number];
}

/** One KPI of one subject: value, band, bar on the row's scale, and how it differs from the first, if it does. */
export function CompareCell({ kpi, row, at, subject: { level, id, name } }: CompareCellProps) {
  const say = useSay();
  const cell = row.cells[at];
  const evidence = commonEvidence(row.cells)[at];
  if (!cell || !evidence) return null;
  const sentence = say(cell.sentence);
  return (
    <div className={styles.cell}>
      <p className={styles.figures}>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level, id, kpi: kpi.id }}
          className={styles.value}
        >
          <Figure kpi={kpi} value={cell.value} size="card" />
        </Link>
        <BandMark band={cell.band} />
      </p>
      <EvidenceBar evidence={evidence} sentence={`${name}: ${sentence}`} />
      <p className={styles.difference} data-verdict={cell.difference?.verdict}>
        {cell.difference ? say(cell.difference.sentence) : sentence}
      </p>
    </div>
  );
}
