import { useLingui } from "@lingui/react/macro";
import type { Grid } from "#src/api/read-grid.ts";
import { CalendarHeatMap } from "#src/charts/calendar/calendar-heat-map.tsx";
import { useCalendarData } from "#src/charts/calendar/calendar-data.ts";
import { ChartFrame } from "#src/charts/frame/chart-frame.tsx";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import { csvRows } from "#src/charts/frame/csv.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { BANDS, type Band } from "#src/domain/band.ts";
import type { Weekday } from "#src/domain/calendar.ts";

interface CalendarChartProps {
  readonly kpi: CatalogueKpi;
  /** A grid of one row: the subject by day. */
  readonly grid: Grid;
  readonly weekStart: Weekday;
}

const known = (number: number | undefined) =>
  number === undefined || Number.isNaN(number) ? null : number;

/** Each day of the last weeks in the colour of its band. */
export function CalendarChart({ kpi, grid, weekStart }: CalendarChartProps) {
  const { t } = useLingui();
  const days = grid.columns.map(({ from, partial }, at) => ({
    day: from,
    partial,
    value: known(grid.value[at]),
    sample: known(grid.sample[at]),
    band: BANDS[grid.band[at] ?? -1] ?? "not-enough-data",
  }));
  const count = (...bands: readonly Band[]) =>
    days.filter(({ band, value }) => value !== null && bands.includes(band)).length;
  const [good, bad] = [count("exceeds", "meets"), count("below")];
  const open = count("too-close", "not-enough-data");
  const sentence = t`Each day in the colour of its band: ${good} at goal, ${bad} below, ${open} too close to call or too small a sample.`;
  const data = useCalendarData(sentence, days, kpi);
  return (
    <ChartFrame
      title={t`Day by day`}
      sentence={sentence}
      table={<ChartTable data={data} />}
      csv={() => csvRows(data)}
      fileName={`${grid.kpi}-${grid.rows[0]?.id ?? ""}-days-${grid.period.to}`}
    >
      <CalendarHeatMap sentence={sentence} kpi={kpi} days={days} weekStart={weekStart} />
    </ChartFrame>
  );
}
