import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { SideBySide } from "#src/contract/side-by-side.ts";
import { hasWeight } from "#src/domain/band.ts";
import { formatNumber, formatPercent, UNKNOWN } from "#src/domain/format.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useBreakableKpiName } from "#src/ui/words/kpi-name.ts";
import { CompareCell } from "./compare-cell.tsx";
import styles from "./compare-table.module.css";

type Row = SideBySide["kpis"][number];
type Subject = SideBySide["subjects"][number];

/** The row above the KPIs: how each stands as a whole. */
const WHOLE = "whole";

function Whole({ composite: { score, interval, band, coverage } }: Subject) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const share = formatPercent(coverage * 100, 0, locale);
  const [low, high] = [interval?.low, interval?.high].map((end) =>
    end === undefined ? UNKNOWN : formatNumber(end, 0, locale),
  );
  return (
    <div className={styles.whole}>
      <span className={styles.score}>
        {score === null ? UNKNOWN : formatNumber(score, 0, locale)}
      </span>
      <BandMark band={band} />
      {hasWeight(band) && (
        <span className={styles.muted}>
          {interval ? t`${low} – ${high}, on ${share} of the weight` : t`On ${share} of the weight`}
        </span>
      )}
    </div>
  );
}

/** KPIs as rows, subjects as columns; all bars of a row stand on one scale. */
export function CompareTable({ answer: { subjects, kpis } }: { readonly answer: SideBySide }) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const nameOf = useBreakableKpiName();
  const definitionOf = (id: string) => catalogue.kpis.find((kpi) => kpi.id === id);
  const columns: readonly Column<Row>[] = [
    {
      id: "kpi",
      name: t`KPI`,
      cell: ({ kpi: id }) => {
        const kpi = definitionOf(id);
        return <span className={styles.kpi}>{kpi ? nameOf(kpi.name) : t`Score`}</span>;
      },
    },
    ...subjects.map((subject, at) => ({
      id: `${subject.level}:${subject.id}`,
      name: (
        <Link
          to="/scorecard/$level/$id"
          params={{ level: subject.level, id: subject.id }}
          className={styles.subject}
        >
          {subject.name}
          <span className={styles.muted}>{subject.place}</span>
        </Link>
      ),
      cell: (row: Row) => {
        const [cell, kpi] = [row.cells[at], definitionOf(row.kpi)];
        if (row.kpi === WHOLE) return <Whole {...subject} />;
        return cell && kpi ? <CompareCell kpi={kpi} row={row} at={at} subject={subject} /> : null;
      },
    })),
  ];
  return (
    <Table
      caption={t`Side by side, KPI by KPI`}
      columns={columns}
      rows={[{ kpi: WHOLE, cells: [] }, ...kpis]}
      keyOf={({ kpi }) => kpi}
    />
  );
}
