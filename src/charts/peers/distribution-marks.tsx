import { useLingui } from "@lingui/react/macro";
import { ZIndexLayer } from "recharts";
import { formatNumber } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PlotTip } from "../plot/plot-tip.tsx";
import { FONT_SIZE, HALO, ON_TOP, textWidth, usePlaces, type Places } from "../plot/plot.tsx";
import type { DistributionBar } from "./distribution-bars.ts";

interface DistributionMarksProps {
  readonly bars: readonly DistributionBar[];
  readonly quartiles: {
    readonly low: number;
    readonly median: number;
    readonly high: number;
  } | null;
  readonly own: number | null;
  readonly name: string | null;
  /** Writes a value with its unit. */
  readonly value: (number: number) => string;
  readonly active: number | null;
  /** What the tip says of the active bar. */
  readonly lines: readonly string[];
  readonly onActive: (at: number | null) => void;
}

const GAP = 1;

/** A bar; one with an open end fades out on that side instead of ending at an edge. */
function Bar(props: {
  readonly bar: DistributionBar;
  readonly places: Places;
  readonly active: boolean;
}) {
  const { bar, places, active } = props;
  const [left, right] = [places.x(bar.left), places.x(bar.right)];
  const [top, bottom] = [places.y(bar.density), places.area.bottom];
  const open = bar.from === null || bar.to === null;
  const tip = Math.min(8, (right - left) / 3);
  const [start, end] = [bar.from === null ? tip : 0, bar.to === null ? tip : 0];
  // An open bar has an arrow for an end: it goes on, nobody is told how far.
  const middle = (top + bottom) / 2;
  const outline = `M${left + start} ${bottom}L${left} ${middle}L${left + start} ${top}H${right - GAP - end}L${right - GAP} ${middle}L${right - GAP - end} ${bottom}Z`;
  const fill = active ? "var(--text-muted)" : "var(--line-strong)";
  return <path d={outline} fill={fill} fillOpacity={open ? 0.4 : 0.65} />;
}

/** How many peers a bar stands for, over it. */
function Count({ bar, places }: { readonly bar: DistributionBar; readonly places: Places }) {
  const { locale } = useNumberStyle();
  return (
    <text
      {...HALO}
      x={places.x((bar.left + bar.right) / 2)}
      y={places.y(bar.density) - 6}
      textAnchor="middle"
      fontSize={FONT_SIZE}
      fill="var(--text-muted)"
    >
      {formatNumber(bar.count, 0, locale)}
    </text>
  );
}

/** A line from a name at the top down to the axis. The name stands on its side unless it would leave the drawing there. */
function Flag(props: {
  readonly places: Places;
  readonly at: number;
  readonly row: number;
  readonly text: string;
  readonly colour: string;
  readonly strong: boolean;
  readonly side: "left" | "right";
}) {
  const { places, row, text, colour, strong, side } = props;
  const { left, right, top, bottom } = places.area;
  const x = Math.max(left, Math.min(right, places.x(props.at)));
  const y = top + 4 + row * 17;
  const width = textWidth(text) + 8;
  const turned = side === "left" ? x - width >= left : x + width > right;
  return (
    <g>
      <path d={`M${x} ${y - 8}V${bottom}`} stroke={colour} strokeWidth={strong ? 2 : 1} />
      <text
        {...HALO}
        x={x + (turned ? -6 : 6)}
        y={y}
        textAnchor={turned ? "end" : "start"}
        dominantBaseline="central"
        fontSize={FONT_SIZE}
        fontWeight={strong ? 600 : 400}
        fill={colour}
      >
        {text}
      </text>
    </g>
  );
}

/** What is drawn in a distribution: the middle half, the bars, the median and “you”. */
export function DistributionMarks(props: DistributionMarksProps) {
  const { bars, quartiles, own, name, value, active, lines, onActive } = props;
  const { t } = useLingui();
  const places = usePlaces();
  if (!places) return null;
  const { left, right, top, bottom } = places.area;
  const bar = active === null ? undefined : bars[active];
  const [medianText, ownText] = [quartiles?.median, own].map((each) => value(each ?? 0));
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {quartiles && (
        <rect
          x={places.x(quartiles.low)}
          width={Math.max(1, places.x(quartiles.high) - places.x(quartiles.low))}
          y={top}
          height={Math.max(0, bottom - top)}
          fill="var(--peers)"
          fillOpacity={0.6}
        />
      )}
      {bars.map((each, at) => (
        <Bar key={each.left} bar={each} places={places} active={at === active} />
      ))}
      {quartiles && (
        <Flag
          {...{ places, row: 1, strong: false }}
          at={quartiles.median}
          text={t`Median ${medianText}`}
          colour="var(--text)"
          side={own !== null && own > quartiles.median ? "left" : "right"}
        />
      )}
      {own !== null && (
        <Flag
          {...{ places, row: 0, strong: true }}
          at={own}
          text={name === null ? t`You ${ownText}` : t`${name} ${ownText}`}
          colour="var(--accent)"
          side={quartiles && own < quartiles.median ? "left" : "right"}
        />
      )}
      {bars.map((each) => (
        <Count key={each.left} bar={each} places={places} />
      ))}
      <rect
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={Math.max(0, bottom - top)}
        fill="transparent"
        onPointerMove={(event) => {
          const x = left + event.clientX - event.currentTarget.getBoundingClientRect().left;
          const at = bars.findIndex((each) => x < places.x(each.right));
          onActive(at === -1 ? null : at);
        }}
      />
      {bar && (
        <PlotTip
          x={(places.x(bar.left) + places.x(bar.right)) / 2}
          y={places.y(bar.density)}
          lines={lines}
        />
      )}
    </ZIndexLayer>
  );
}
