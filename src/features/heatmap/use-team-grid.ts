import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import type { Holds } from "#src/contract/holds.ts";
import { BANDS, hasWeight } from "#src/domain/band.ts";
import { formatChance, formatNumber, formatPercent } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { say } from "#src/ui/words/say.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import type { CellFact, GridReader } from "./grid-reader.ts";
import { groupedRows } from "./grouped-rows.ts";
import { cellIn, placeOf, type TeamGrid } from "./team-grid.ts";
import { useWriteCell, useWriteDistance } from "./use-write-cell.ts";
import { useWriteValue } from "./use-write-value.ts";

/** What stands beside a value whose points are held for review: the sign of a note below. */
export const HELD_MARK = "†";

/** Reads scorecards as a grid: the composite, then the KPIs; whoever needs help first, under the groups they lie in. */
export function useTeamGrid(grid: TeamGrid, holds: Holds["held"]): GridReader {
  const { t, i18n } = useLingui();
  const { locale, currency } = useNumberStyle();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const write = useWriteValue();
  const writeCell = useWriteCell();
  const writeDistance = useWriteDistance();
  const rows = useMemo(() => {
    const { heads, members } = grid;
    const named = Array.from(grid.rowOf, (row, at) => placeOf(grid, at).answer.rows[row]).filter(
      (row) => row !== undefined,
    );
    return groupedRows(
      named.slice(0, heads),
      named.slice(heads),
      members.groups,
      (row) => grid.rowOf[heads + row] ?? -1,
    );
  }, [grid]);
  return useMemo(() => {
    const { members: scorecards, cells } = grid;
    const width = scorecards.columns.length + 1;
    const kpiOf = (column: number) => scorecards.columns[column - 1] ?? null;
    const definitionOf = (column: number) => kpis.find(({ id }) => id === kpiOf(column));
    const at = ({ row, column }: HeatMapCell) => row * width + column;
    const share = (part: number) => formatPercent(part * 100, 0, locale);
    const heldBy = Map.groupBy(holds, ({ subject, kpi }) => `${subject.id} ${kpi}`);
    /** What is held in a cell: of a KPI its own, of the composite all of that person. */
    const heldIn = ({ row, column }: HeatMapCell) => {
      const id = rows[row]?.subject.id;
      const kpi = kpiOf(column);
      return kpi === null
        ? holds.filter(({ subject }) => subject.id === id)
        : (heldBy.get(`${id} ${kpi}`) ?? []);
    };
    const mark = (cell: HeatMapCell) => (heldIn(cell).length > 0 ? HELD_MARK : "");
    const heldFacts = (cell: HeatMapCell): CellFact[] =>
      heldIn(cell).map(({ kpi, points, sentence }) => {
        const about = kpis.find(({ id }) => id === kpi);
        const name = about ? nameOf(about.shortName) : kpi;
        const amount = formatNumber(points, 1, locale);
        return {
          term: t`${amount} points of ${name}`,
          text: say(sentence, i18n, { locale, currency }),
        };
      });
    const bandAt = (cell: HeatMapCell) => BANDS[cells.band[at(cell)] ?? -1] ?? "not-enough-data";
    const facts = (cell: HeatMapCell): CellFact[] => {
      const place = placeOf(grid, cell.row);
      const kpi = definitionOf(cell.column);
      if (!kpi) {
        if (!hasWeight(bandAt(cell))) return heldFacts(cell);
        const coverage = share(place.answer.coverage[place.row] ?? 0);
        return [{ term: t`Coverage`, text: coverage }, ...heldFacts(cell)];
      }
      const from = cellIn(place, kpi.id);
      const here = (numbers: Float64Array) => {
        const number = numbers[from] ?? Number.NaN;
        return Number.isNaN(number) ? null : number;
      };
      const { sample, low, high, adjusted, distance, probability } = place.answer;
      const [n, least, most] = [here(sample), here(low), here(high)];
      const [shrunk, chance, beyond] = [here(adjusted), here(probability), here(distance)];
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
      if (beyond !== null)
        known.push({ term: t`Distance to goal`, text: writeDistance(kpi.id, beyond) });
      if (chance !== null)
        known.push({ term: t`Chance of being at goal`, text: formatChance(chance, locale) });
      return [...known, ...heldFacts(cell)];
    };
    const place = scorecards.within.name;
    return {
      label: t`Scorecards of ${place} by KPI`,
      fileName: ["grid", scorecards.within.id, scorecards.period.from, scorecards.period.to].join(
        "-",
      ),
      rowHeading: levelName(i18n, scorecards.rows[0]?.level ?? "agent", "one"),
      rows,
      columns: Array.from({ length: width }, (_, column) => {
        const kpi = definitionOf(column);
        return kpi
          ? { id: kpi.id, label: nameOf(kpi.shortName), defines: kpi.id }
          : { id: "", label: t`Score`, defines: "" };
      }),
      days: null,
      cells,
      inSeveral: scorecards.groups?.several ?? 0,
      more: scorecards.more,
      coming: null,
      kpiOf,
      about: (column) => {
        const kpi = definitionOf(column);
        return kpi ? nameOf(kpi.name) : t`Score`;
      },
      text: (cell) => {
        const value = write(kpiOf(cell.column), cells.value[at(cell)] ?? null);
        return `${value} ${mark(cell)}`.trimEnd();
      },
      mark,
      shown: (cell, colour) => writeCell(cells, at(cell), kpiOf(cell.column), colour),
      band: bandAt,
      facts,
    };
  }, [grid, rows, holds, kpis, nameOf, write, writeCell, writeDistance, t, i18n, locale, currency]);
}
