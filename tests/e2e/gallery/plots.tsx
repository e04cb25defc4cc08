import { CalendarHeatMap } from "#src/charts/calendar/calendar-heat-map.tsx";
import type { CalendarDay } from "#src/charts/calendar/calendar-day.ts";
import type { ChartKpi } from "#src/charts/chart-kpi.ts";
import { DistributionChart } from "#src/charts/peers/distribution-chart.tsx";
import { FunnelChart } from "#src/charts/peers/funnel-chart.tsx";
import type { FunnelMember } from "#src/charts/peers/funnel-member.ts";
import { ProcessChart } from "#src/charts/process/process-chart.tsx";
import type { ProcessPoint } from "#src/charts/process/process-point.ts";
import { SmallStrip } from "#src/charts/small-strip.tsx";
import { BANDS } from "#src/domain/band.ts";
import { addDays, day } from "#src/domain/calendar.ts";

const kpi: ChartKpi = {
  unit: "percent",
  decimals: 1,
  direction: "higher",
  sampleUnit: "surveys",
};
const FIRST = day("2026-07-06");

/** Thirteen weeks: one outside its limits, one unknown, a run under the mean, and the last still filling. */
const weeks: readonly ProcessPoint[] = [
  80,
  82,
  79,
  91,
  81,
  null,
  78,
  77,
  78.5,
  77.5,
  78,
  77,
  83,
].map((value, at) => ({
  from: addDays(FIRST, 7 * at),
  to: addDays(FIRST, 7 * at + 6),
  partial: at === 12,
  filling: at === 12,
  value,
  sample: value === null ? null : 40 + at,
  interval: value === null ? null : { low: value - 6, high: value + 5 },
  mean: 80,
  limits: value === null || at === 12 ? null : { low: 72, high: 88 },
  signal: at === 3 ? "outside" : at > 5 && at < 12 ? "run" : null,
  goal: at < 8 ? 82 : 84,
  goalRange: null,
  peers: at === 12 ? null : { low: 76, median: 80, high: 83 },
}));

const members: readonly FunnelMember[] = [60, 82, 88, 79, 84, 77, 81, 90].map((value, at) => ({
  id: String(at),
  name: at === 0 ? "Bela" : null,
  value,
  sample: 30 + 40 * at,
  isSubject: at === 1,
}));
const funnel = [20, 60, 120, 200, 310].map((sample) => ({
  sample,
  low95: 80 - 180 / Math.sqrt(sample),
  high95: Math.min(80 + 180 / Math.sqrt(sample), 100),
  low998: 80 - 280 / Math.sqrt(sample),
  high998: Math.min(80 + 280 / Math.sqrt(sample), 100),
}));

const days: readonly CalendarDay[] = Array.from({ length: 56 }, (_, at) => ({
  day: addDays(day("2026-09-28"), at),
  band: BANDS[at % BANDS.length] ?? "no-goal",
  value: at % 9 === 8 ? null : 70 + (at % 20),
  sample: at % 9 === 8 ? null : 12,
  partial: at === 55,
}));

const bins = [2, 5, 11, 17, 9, 4].map((count, at) => ({
  from: 70 + 4 * at,
  to: 74 + 4 * at,
  count,
}));

/** The strips, the funnel, the distribution and the calendar. */
export function Plots() {
  return (
    <section style={{ width: 880 }}>
      <ProcessChart
        sentence="Unsteady: one week lies outside the natural limits."
        kpi={kpi}
        grain="week"
        points={weeks}
        events={[{ day: addDays(FIRST, 56), text: "Goal changed" }]}
      />
      <div style={{ width: 240 }}>
        <SmallStrip points={weeks} mean={80} direction="higher" label="Unsteady" />
      </div>
      <FunnelChart
        sentence="One lies outside."
        kpi={kpi}
        members={members}
        centre={80}
        funnel={funnel}
      />
      <DistributionChart
        sentence="Most lie around 80 %."
        kpi={kpi}
        bins={bins}
        quartiles={{ low: 77, median: 80.5, high: 84 }}
        own={81.5}
        name={null}
      />
      <CalendarHeatMap
        sentence="Eight weeks."
        kpi={{ ...kpi, decimals: 0 }}
        days={days}
        weekStart={1}
      />
    </section>
  );
}
