import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Line, ReferenceLine } from "recharts";
import { formatSample, formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import { EdgeLabels, type EdgeLabel } from "../plot/edge-labels.tsx";
import { MarkLayer } from "../plot/mark-layer.tsx";
import { Plot, textWidth } from "../plot/plot.tsx";
import { decimalsOf, valueAxis } from "../plot/value-axis.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { FunnelDots } from "./funnel-dots.tsx";
import { limitsAt, zoneOf, type FunnelLimit } from "./funnel-limits.ts";
import type { FunnelMember } from "./funnel-member.ts";
import { useFunnelWords } from "./funnel-words.ts";
import { MiddleHalfBand, type MiddleHalf } from "./middle-half.tsx";

interface FunnelChartProps {
  /** The one sentence that says what the chart shows: its accessible name. */
  readonly sentence: string;
  readonly kpi: ChartKpi;
  /** Whom the reader may see, and “you”. */
  readonly members: readonly FunnelMember[];
  /** The value all have together; null when unknown. */
  readonly centre: number | null;
  /** Ascending by sample; empty when withheld. */
  readonly funnel: readonly FunnelLimit[];
  /** Where half of the group lies, when only “you” may be shown of it; the limits then go as far out as the group does. */
  readonly half?: MiddleHalf | undefined;
  /** Enter or a click on a member. */
  readonly onOpen?: (member: FunnelMember) => void;
  /** 340 CSS pixels unless told. */
  readonly height?: number;
}

const VALUE_TICKS = 6;
const SAMPLE_TICK_WIDTH = 90;
const LIMIT = { dot: false, activeDot: false, isAnimationActive: false, type: "monotone" } as const;
const EDGE = { ...LIMIT, stroke: "var(--line-strong)", strokeWidth: 1, strokeDasharray: "4 3" };
const OUTER = { ...LIMIT, stroke: "var(--line-strong)", strokeWidth: 1 };

/** Every number that the axis must have room for: limits only as far out as anybody stands. */
function* plottedValues({ members, centre, funnel, kpi, half }: FunnelChartProps) {
  if (centre !== null) yield centre;
  for (const { value } of members) yield value;
  if (half) yield* [half.low, half.high];
  const smallest = Math.min(...members.map((member) => member.sample));
  const widest = half ? funnel[0] : limitsAt(funnel, Number.isFinite(smallest) ? smallest : 0);
  if (!widest) return;
  const possible = kpi.unit === "percent" ? [0, 100] : [-Infinity, Infinity];
  yield Math.max(widest.low95, possible[0] ?? 0);
  yield Math.min(widest.high95, possible[1] ?? 0);
}

function useEdgeLabels({ funnel, centre, kpi, half }: FunnelChartProps): EdgeLabel[] {
  const { t } = useLingui();
  const style = useNumberStyle();
  const last = funnel.at(-1);
  const say = useFunnelWords();
  const text = formatValue(kpi, centre, style);
  const labels: (EdgeLabel | false | undefined)[] = [
    last && { id: "95", value: last.high95, text: say.inner },
    last && { id: "998", value: last.high998, text: say.outer },
    centre !== null && { id: "centre", value: centre, text: t`All ${text}`, colour: "var(--text)" },
    half && { id: "half", value: half.low, text: t`Half of the peers` },
  ];
  return labels.filter((label) => label !== false && label !== undefined);
}

/**
 * Value against sample, with the limits within which chance alone would keep 95 % and 99.8 % of the group (a funnel plot):
 * small samples may stray far without a meaning, and only who lies outside carries colour. “You” stand out in the accent.
 */
export function FunnelChart(props: FunnelChartProps) {
  const { sentence, kpi, centre, funnel, half, onOpen, height = 340 } = props;
  const { i18n } = useLingui();
  const style = useNumberStyle();
  const say = useFunnelWords();
  const [active, setActive] = useState<number | null>(null);
  const labels = useEdgeLabels(props);
  // Keys go from the smallest sample to the largest, as the eye does.
  const members = props.members.toSorted((one, other) => one.sample - other.sample);
  const marks = members.map((member) => ({
    id: member.id,
    lines: [
      say.nameOf(member),
      formatValue(kpi, member.value, style),
      countOf(i18n, member.sample, kpi.sampleUnit, style.locale),
      ...(funnel.length > 0 ? [say.zones[zoneOf(funnel, member)]] : []),
    ],
  }));
  const right = Math.max(16, ...labels.map((label) => textWidth(label.text))) + 12;
  const samples = [...members, ...funnel].map(({ sample }) => sample);
  const axis = valueAxis(plottedValues(props), { unit: kpi.unit, most: VALUE_TICKS });
  const decimals = decimalsOf(axis.ticks);
  const open = (at: number) => {
    const member = members[at];
    if (member) onOpen?.(member);
  };
  return (
    <MarkLayer label={sentence} marks={marks} active={active} onActive={setActive} onOpen={open}>
      <Plot
        data={funnel}
        xOf={sampleOf}
        height={height}
        right={right}
        x={(width) => {
          const most = Math.max(2, Math.floor((width - right) / SAMPLE_TICK_WIDTH));
          const unit = kpi.sampleUnit === "seconds" ? "seconds" : "points";
          const counts = valueAxis(samples, { unit, most, fromZero: !half });
          const last = counts.ticks.at(-1);
          // What is counted is said once, at the end of the axis.
          const format = (sample: number) =>
            sample === last
              ? countOf(i18n, sample, kpi.sampleUnit, style.locale)
              : formatSample(sample, kpi.sampleUnit, style.locale);
          return { ...counts, high: Math.max(1, ...samples), format };
        }}
        y={{ ...axis, format: (value) => formatValue({ ...kpi, decimals }, value, style) }}
      >
        {half && <MiddleHalfBand half={half} />}
        <Line {...EDGE} dataKey="low95" />
        <Line {...EDGE} dataKey="high95" />
        <Line {...OUTER} dataKey="low998" />
        <Line {...OUTER} dataKey="high998" />
        {centre !== null && <ReferenceLine y={centre} stroke="var(--text-muted)" />}
        <FunnelDots
          members={members}
          funnel={funnel}
          centre={centre}
          direction={kpi.direction}
          active={active}
          lines={active === null ? [] : (marks[active]?.lines ?? [])}
          onActive={setActive}
          onOpen={open}
        />
        <EdgeLabels labels={labels} />
      </Plot>
    </MarkLayer>
  );
}

const sampleOf = (limit: FunnelLimit) => limit.sample;
