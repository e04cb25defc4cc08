import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { Scorecards } from "#src/contract/scorecard.ts";
import { BANDS } from "#src/domain/band.ts";
import { formatNumber, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./unit-matrix.module.css";

type Unit = Scorecards["rows"][number];

function useColumns({
  columns,
  rows,
  value,
  band,
  composite,
  compositeBand,
}: Scorecards): Column<Unit>[] {
  const { t, i18n } = useLingui();
  const { kpis, goals } = useCatalogue();
  const nameOf = useKpiName();
  const style = useNumberStyle();
  const cell = (text: string, own: Scorecards["band"][number] = "no-goal") => (
    <span className={styles.cell}>
      <BandGlyph band={own} />
      {text}
      <VisuallyHidden>{`, ${i18n._(BAND_WORDS[own])}`}</VisuallyHidden>
    </span>
  );
  const ofKpi = (kpi: CatalogueKpi): Column<Unit> => ({
    id: kpi.id,
    name: nameOf(kpi.shortName),
    numeric: true,
    cell: (unit) => {
      const at = rows.indexOf(unit) * columns.length + columns.indexOf(kpi.id);
      const known = value[at] ?? null;
      return cell(known === null ? UNKNOWN : formatValue(kpi, known, style), band[at]);
    },
  });
  return [
    {
      id: "unit",
      name: levelName(i18n, rows[0]?.level ?? "", "one"),
      cell: ({ level, id, name }) => (
        <Link to="/scorecard/$level/$id" params={{ level, id }}>
          {name}
        </Link>
      ),
    },
    {
      id: "score",
      name: t`Score`,
      numeric: true,
      cell: (unit) => {
        const at = rows.indexOf(unit);
        const score = composite[at] ?? null;
        return cell(
          score === null ? UNKNOWN : formatNumber(score, 0, style.locale),
          compositeBand[at],
        );
      },
    },
    ...columns.flatMap((id) => {
      const kpi = kpis.find((one) => one.id === id);
      return kpi && (goals[id]?.weight ?? 0) > 0 ? [ofKpi(kpi)] : [];
    }),
  ];
}

function Matrix({ scorecards }: { readonly scorecards: Scorecards }) {
  const { t } = useLingui();
  const columns = useColumns(scorecards);
  const { rows, band, compositeBand, columns: kpis } = scorecards;
  const drawn = new Set(columns.map(({ id }) => id));
  const shown = new Set([
    ...compositeBand,
    ...band.filter((_, at) => drawn.has(kpis[at % kpis.length] ?? "")),
  ]);
  return (
    <>
      <div className={styles.matrix}>
        <Table caption={t`Units by KPI`} columns={columns} rows={rows} keyOf={({ id }) => id} />
      </div>
      <ul className={styles.legend}>
        {BANDS.filter((one) => shown.has(one)).map((one) => (
          <li key={one}>
            <BandMark band={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sites, or other units, by KPI: each value with its band. */
export function UnitMatrix({ question }: { readonly question: InputOf<"scorecards"> }) {
  const { t, i18n } = useLingui();
  const query = useQuery(queryFor("scorecards", question));
  const units = levelName(i18n, question.level, "many");
  return (
    <Card title={t`${units} by KPI`}>
      <QueryPanel query={query} skeleton={<Skeleton height={220} />}>
        {(scorecards) => <Matrix scorecards={scorecards} />}
      </QueryPanel>
    </Card>
  );
}
