import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { WholeGrid } from "#src/api/grid-assembly.ts";
import { useKpi } from "#src/api/catalogue.ts";
import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import { useSession } from "#src/api/session.ts";
import { isFilling } from "#src/domain/buckets.ts";
import { day } from "#src/domain/calendar.ts";
import type { Grain } from "#src/domain/period.ts";
import { BANDS } from "#src/domain/band.ts";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import type { CellFact, GridReader } from "./grid-reader.ts";
import { groupedRows } from "./grouped-rows.ts";
import { useWriteCell, useWriteDistance } from "./use-write-cell.ts";
import { useWriteValue } from "./use-write-value.ts";

/** Reads one KPI through time as a grid: subjects × days, weeks or months, under the groups they lie in. */
export function useTimeGrid(grid: WholeGrid, grain: Grain, isComing: boolean): GridReader {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const kpi = useKpi(grid.kpi);
  const nameOf = useKpiName();
  const write = useWriteValue();
  const writeCell = useWriteCell();
  const writeDistance = useWriteDistance();
  const { weekStart } = useSession().organisation;
  const rows = useMemo(() => {
    const { heads } = grid;
    return groupedRows(grid.rows.slice(0, heads), grid.rows.slice(heads), grid.groups);
  }, [grid]);
  return useMemo(() => {
    const name = kpi ? nameOf(kpi.name) : grid.kpi;
    const place = grid.within.name;
    const calendar = { today: day(grid.asOf.today), weekStart };
    const at = ({ row, column }: HeatMapCell) => row * grid.columns.length + column;
    const facts = (cell: HeatMapCell): CellFact[] => {
      const [sample, adjusted, distance] = [grid.sample, grid.adjusted, grid.distance].map(
        (numbers) => numbers[at(cell)] ?? Number.NaN,
      );
      const known = (number = Number.NaN) => !Number.isNaN(number);
      const found: CellFact[] = [];
      if (kpi && known(sample))
        found.push({ term: t`Sample`, text: countOf(i18n, sample ?? 0, kpi.sampleUnit, locale) });
      if (known(adjusted))
        found.push({ term: t`Adjusted value`, text: write(grid.kpi, adjusted ?? null) });
      if (known(distance))
        found.push({ term: t`Distance to goal`, text: writeDistance(grid.kpi, distance ?? 0) });
      return found;
    };
    return {
      label: t`${name} of ${place} through time`,
      fileName: [grid.kpi, grid.within.id, grid.period.from, grid.period.to].join("-"),
      rowHeading: levelName(i18n, grid.rows[0]?.level ?? "agent", "one"),
      rows,
      columns: grid.columns.map(({ from, partial }) => ({
        id: from,
        label: formatDay(from, "short", locale),
        partial,
      })),
      days: grid.columns,
      cells: grid,
      inSeveral: grid.groups?.several ?? 0,
      more: grid.more,
      coming: isComing ? grid.total + grid.heads : null,
      kpiOf: () => grid.kpi,
      about: (column) => {
        const bucket = grid.columns[column];
        if (!bucket) return name;
        const days = formatDays(bucket, locale);
        if (!bucket.partial) return t`${name}, ${days}`;
        return isFilling({ from: day(bucket.from) }, grain, calendar)
          ? t`${name}, ${days}, still filling`
          : t`${name}, ${days}, partial: cut by the period`;
      },
      text: (cell) => write(grid.kpi, grid.value[at(cell)] ?? null),
      mark: () => "",
      shown: (cell, colour) => writeCell(grid, at(cell), grid.kpi, colour),
      band: (cell) => BANDS[grid.band[at(cell)] ?? -1] ?? "not-enough-data",
      facts,
    };
  }, [
    grid,
    rows,
    isComing,
    grain,
    kpi,
    nameOf,
    write,
    writeCell,
    writeDistance,
    weekStart,
    t,
    i18n,
    locale,
  ]);
}
