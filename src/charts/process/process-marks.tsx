import { ZIndexLayer } from "recharts";
import type { Direction } from "#src/domain/kpi.ts";
import { standOutColour } from "../chart-kpi.ts";
import { PlotTip } from "../plot/plot-tip.tsx";
import { ON_TOP, usePlaces, type Places } from "../plot/plot.tsx";
import type { PlacedEvent, PlottedPoint } from "./process-point.ts";

interface ProcessMarksProps {
  readonly points: readonly PlottedPoint[];
  readonly events: readonly PlacedEvent[];
  readonly direction: Direction;
  readonly active: number | null;
  /** What the tip says of the active point. */
  readonly lines: readonly string[];
  readonly onActive: (at: number | null) => void;
}

/** Ordinary points get a dot only while dots do not touch. */
const DOTS_UP_TO = 45;

function isAlone(points: readonly PlottedPoint[], at: number): boolean {
  return (points[at - 1]?.value ?? null) === null && (points[at + 1]?.value ?? null) === null;
}

function Dot(props: ProcessMarksProps & { readonly point: PlottedPoint; readonly places: Places }) {
  const { points, point, direction, places } = props;
  if (point.value === null) return null;
  const [cx, cy] = [places.x(point.at), places.y(point.value)];
  if (point.signal !== null) {
    const colour = standOutColour(point.value, point.mean, direction);
    const outside = point.signal === "outside";
    return (
      <circle
        cx={cx}
        cy={cy}
        r={outside ? 5 : 3.5}
        fill={outside ? colour : "var(--card)"}
        stroke={outside ? "var(--card)" : colour}
        strokeWidth={outside ? 1.5 : 2}
      />
    );
  }
  if (point.partial) {
    const line = { stroke: "var(--text-muted)", strokeWidth: 1.5, strokeDasharray: "2 2" };
    return <circle cx={cx} cy={cy} r={4} fill="var(--card)" {...line} />;
  }
  if (points.length > DOTS_UP_TO && !isAlone(points, point.at)) return null;
  return <circle cx={cx} cy={cy} r={2} fill="var(--text-muted)" />;
}

/** What is drawn over the lines of a process: its points, its events, and where the reader is. */
export function ProcessMarks(props: ProcessMarksProps) {
  const { points, events, active, lines, onActive } = props;
  const places = usePlaces();
  if (!places) return null;
  const { left, right, top, bottom } = places.area;
  const step = places.x(1) - places.x(0);
  const point = active === null ? undefined : points[active];
  const x = point && places.x(point.at);
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {events.map(({ day, text, place, bucket }) => (
        <path
          key={`${day} ${text}`}
          d={`M${places.x(place)} ${bottom + 5}l-4.5 -8h9z`}
          fill={bucket === active ? "var(--text-strong)" : "var(--text-muted)"}
        />
      ))}
      {x !== undefined && <path d={`M${x} ${top}V${bottom}`} stroke="var(--line-strong)" />}
      {points.map((each) => (
        <Dot key={each.at} {...props} point={each} places={places} />
      ))}
      {point && x !== undefined && point.value !== null && (
        <circle
          cx={x}
          cy={places.y(point.value)}
          r={8}
          fill="none"
          stroke="var(--text-strong)"
          strokeWidth={1.5}
        />
      )}
      <rect
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={Math.max(0, bottom - top)}
        fill="transparent"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onActive(Math.min(points.length - 1, Math.floor((event.clientX - box.left) / step)));
        }}
      />
      {point && x !== undefined && (
        <PlotTip x={x} y={places.y(point.value ?? point.goal ?? 0)} lines={lines} />
      )}
    </ZIndexLayer>
  );
}
