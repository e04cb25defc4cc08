import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { Grid } from "#src/api/grid.ts";
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
import type { GridReader } from "./grid-reader.ts";
import { useWriteValue } from "./use-write-value.ts";

/** Reads one KPI through time as a grid: subjects × days, weeks or months. */
export function useTimeGrid(grid: Grid, grain: Grain): GridReader {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const kpi = useKpi(grid.kpi);
  const nameOf = useKpiName();
  const write = useWriteValue();
  const { weekStart } = useSession().organisation;
  return useMemo(() => {
    const name = kpi ? nameOf(kpi.name) : grid.kpi;
    const place = grid.within.name;
    const calendar = { today: day(grid.asOf.today), weekStart };
    const at = ({ row, column }: HeatMapCell) => row * grid.columns.length + column;
    return {
      label: t`${name} of ${place} through time`,
      rowHeading: levelName(i18n, grid.rows[0]?.level ?? "agent", "one"),
      rows: grid.rows,
      columns: grid.columns.map(({ from, partial }) => ({
        id: from,
        label: formatDay(from, "short", locale),
        partial,
      })),
      timed: true,
      cells: grid,
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
      band: (cell) => BANDS[grid.band[at(cell)] ?? -1] ?? "not-enough-data",
      facts: (cell) => {
        const sample = grid.sample[at(cell)] ?? Number.NaN;
        return kpi && !Number.isNaN(sample)
          ? [{ term: t`Sample`, text: countOf(i18n, sample, kpi.sampleUnit, locale) }]
          : [];
      },
    };
  }, [grid, grain, kpi, nameOf, write, weekStart, t, i18n, locale]);
}
