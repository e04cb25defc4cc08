import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { MarkLayer } from "../plot/mark-layer.tsx";
import { Plot } from "../plot/plot.tsx";
import { decimalsOf } from "../plot/value-axis.ts";
import { useBinName } from "./bin-words.ts";
import { barOf, drawnBars, type DistributionBin } from "./distribution-bars.ts";
import { DistributionMarks } from "./distribution-marks.tsx";

interface DistributionChartProps {
  /** The one sentence that says what the chart shows: its accessible name. */
  readonly sentence: string;
  readonly kpi: ChartKpi;
  /** Ascending and touching each other; the outermost ones are open. */
  readonly bins: readonly DistributionBin[];
  readonly quartiles: {
    readonly low: number;
    readonly median: number;
    readonly high: number;
  } | null;
  /** Where “you” stand; null when unknown. */
  readonly own: number | null;
  /** The subject's name; null where that is the reader: “you”. */
  readonly name: string | null;
  /** 220 CSS pixels unless told. */
  readonly height?: number;
}

const TICK_WIDTH = 56;
/** Room over the tallest bar for its count, and for the names of “you” and of the median. */
const HEADROOM = 1.45;

/**
 * How many peers lie where: bars whose area is their count, the outermost ones open so that nobody's extreme is an edge,
 * the middle half as a soft band, the median as a tick and “you” in the accent.
 */
export function DistributionChart(props: DistributionChartProps) {
  const { sentence, kpi, bins, quartiles, own, name, height = 220 } = props;
  const { t } = useLingui();
  const style = useNumberStyle();
  const [active, setActive] = useState<number | null>(null);
  const nameOf = useBinName(kpi);
  const value = (number: number) => formatValue(kpi, number, style);
  const bars = drawnBars(bins, quartiles ? quartiles.high - quartiles.low : 0);
  const ownBar = own === null ? -1 : barOf(bins, own);
  const medianBar = quartiles ? barOf(bins, quartiles.median) : -1;

  const marks = bars.map((bar, at) => {
    const [ownText, medianText] = [own, quartiles?.median].map((number) => value(number ?? 0));
    return {
      id: `${bar.from} ${bar.to}`,
      lines: [
        nameOf(bar),
        t`${plural(bar.count, { one: "# peer", other: "# peers" })}`,
        ...(at === medianBar ? [t`The median is here: ${medianText}`] : []),
        ...(at === ownBar
          ? [name === null ? t`You are here: ${ownText}` : t`${name} is here: ${ownText}`]
          : []),
      ],
    };
  });
  const edges = bars.slice(1).map((bar) => bar.left);
  const decimals = decimalsOf(edges);
  const tallest = Math.max(0, ...bars.map((bar) => bar.density));
  return (
    <MarkLayer
      label={sentence}
      marks={marks}
      active={active}
      onActive={setActive}
      first={Math.max(0, ownBar)}
    >
      <Plot
        data={bars}
        xOf={leftOf}
        height={height}
        right={12}
        x={(width) => {
          const every = Math.max(1, Math.ceil((edges.length * TICK_WIDTH) / width));
          return {
            low: bars[0]?.left ?? 0,
            high: bars.at(-1)?.right ?? 1,
            ticks: edges.filter((_, at) => at % every === 0),
            format: (edge) => formatValue({ ...kpi, decimals }, edge, style),
          };
        }}
        y={{ low: 0, high: tallest * HEADROOM || 1, ticks: [], format: String }}
      >
        <DistributionMarks
          bars={bars}
          quartiles={quartiles}
          own={own}
          name={name}
          value={value}
          active={active}
          lines={active === null ? [] : (marks[active]?.lines ?? [])}
          onActive={setActive}
        />
      </Plot>
    </MarkLayer>
  );
}

const leftOf = (bar: { readonly left: number }) => bar.left;
