import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import type { Scorecards } from "#src/contract/scorecard.ts";
import { BANDS } from "#src/domain/band.ts";
import { formatChance, formatPercent } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import type { CellFact, GridReader } from "./grid-reader.ts";
import { teamGrid, type GridOrder } from "./team-grid.ts";
import { useWriteValue } from "./use-write-value.ts";

/** Reads scorecards as a grid: the composite, then the KPIs; rows in the order asked for. */
export function useTeamGrid(scorecards: Scorecards, by: GridOrder): GridReader {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const { kpis, goals } = useCatalogue();
  const nameOf = useKpiName();
  const write = useWriteValue();
  return useMemo(() => {
    const { order, cells } = teamGrid(scorecards, goals, by);
    const width = scorecards.columns.length + 1;
    const kpiOf = (column: number) => scorecards.columns[column - 1] ?? null;
    const definitionOf = (column: number) => kpis.find(({ id }) => id === kpiOf(column));
    const at = ({ row, column }: HeatMapCell) => row * width + column;
    /** Where a KPI's cell stands in the answer. */
    const source = ({ row, column }: HeatMapCell) =>
      (order[row] ?? 0) * scorecards.columns.length + column - 1;
    const share = (part: number) => formatPercent(part * 100, 0, locale);
    const facts = (cell: HeatMapCell): CellFact[] => {
      const kpi = definitionOf(cell.column);
      if (!kpi)
        return [{ term: t`Coverage`, text: share(scorecards.coverage[order[cell.row] ?? 0] ?? 0) }];
      const from = source(cell);
      const here = (numbers: readonly (number | null)[]) => numbers[from] ?? null;
      const { sample, low, high, adjusted, probability } = scorecards;
      const [n, least, most] = [here(sample), here(low), here(high)];
      const [shrunk, chance] = [here(adjusted), here(probability)];
      const known: CellFact[] = [];
      if (n !== null)
        known.push({ term: t`Sample`, text: countOf(i18n, n, kpi.sampleUnit, locale) });
      if (least !== null && most !== null) {
        known.push({
          term: t`90 % interval`,
          text: `${write(kpi.id, least)} – ${write(kpi.id, most)}`,
        });
      }
      if (shrunk !== null) known.push({ term: t`Adjusted value`, text: write(kpi.id, shrunk) });
      if (chance !== null)
        known.push({ term: t`Chance of being at goal`, text: formatChance(chance, locale) });
      return known;
    };
    const place = scorecards.within.name;
    return {
      label: t`Scorecards of ${place} by KPI`,
      rowHeading: levelName(i18n, scorecards.rows[0]?.level ?? "agent", "one"),
      rows: order.flatMap((row) => scorecards.rows[row] ?? []),
      columns: Array.from({ length: width }, (_, column) => {
        const kpi = definitionOf(column);
        return kpi ? { id: kpi.id, label: nameOf(kpi.shortName) } : { id: "", label: t`Score` };
      }),
      timed: false,
      cells,
      kpiOf,
      about: (column) => {
        const kpi = definitionOf(column);
        return kpi ? nameOf(kpi.name) : t`Score`;
      },
      text: (cell) => write(kpiOf(cell.column), cells.value[at(cell)] ?? null),
      band: (cell) => BANDS[cells.band[at(cell)] ?? -1] ?? "not-enough-data",
      facts,
    };
  }, [scorecards, goals, by, kpis, nameOf, write, t, i18n, locale]);
}
