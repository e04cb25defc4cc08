import type { SVGProps } from "react";
import { bandPath, linePath, type LineShape } from "../plot/line-path.ts";
import { usePlaces } from "../plot/plot.tsx";
import type { PlottedPoint } from "./process-point.ts";

interface ProcessLine {
  readonly id: string;
  readonly valueOf: (point: PlottedPoint) => number | null | undefined;
  readonly shape: LineShape;
  readonly look: SVGProps<SVGPathElement>;
}

const HAIRLINE = { stroke: "var(--line-strong)", strokeWidth: 1, strokeDasharray: "1 3" } as const;
const GOAL = { stroke: "var(--text)", strokeWidth: 1.25, strokeDasharray: "6 4" } as const;
const VALUE = { strokeWidth: 1.75, strokeLinejoin: "round" } as const;

/** In the order in which they lie over one another. */
const LEVELS: readonly ProcessLine[] = [
  {
    id: "peers",
    valueOf: ({ peers }) => peers?.median,
    shape: "straight",
    look: { stroke: "var(--card)", strokeWidth: 2 },
  },
  { id: "low", valueOf: ({ limits }) => limits?.low, shape: "step", look: HAIRLINE },
  { id: "high", valueOf: ({ limits }) => limits?.high, shape: "step", look: HAIRLINE },
  {
    id: "mean",
    valueOf: ({ mean }) => mean,
    shape: "step",
    look: { stroke: "var(--line-strong)", strokeWidth: 1 },
  },
  { id: "goal", valueOf: ({ goal }) => goal, shape: "step", look: GOAL },
  { id: "least-goal", valueOf: ({ goalRange }) => goalRange?.low, shape: "step", look: GOAL },
  { id: "most-goal", valueOf: ({ goalRange }) => goalRange?.high, shape: "step", look: GOAL },
  { id: "settled", valueOf: ({ settled }) => settled, shape: "straight", look: VALUE },
  {
    id: "pending",
    valueOf: ({ pending }) => pending,
    shape: "straight",
    look: { ...VALUE, strokeDasharray: "2 4" },
  },
];

interface ProcessLinesProps {
  readonly points: readonly PlottedPoint[];
  /** The colour of the value's own line, as CSS. */
  readonly colour: string;
}

/** The lines of a process, drawn by hand: each line of Recharts' own would make the whole chart think once more. */
export function ProcessLines({ points, colour }: ProcessLinesProps) {
  const places = usePlaces();
  if (!places) return null;
  const spotOf = (point: PlottedPoint, value: number | null | undefined) =>
    value === null || value === undefined ? null : { x: places.x(point.at), y: places.y(value) };
  const band = points.map(
    ({ at, peers }) =>
      peers && { x: places.x(at), low: places.y(peers.low), high: places.y(peers.high) },
  );
  return (
    <>
      <path d={bandPath(band)} fill="var(--peers)" fillOpacity={0.6} />
      {LEVELS.map(({ id, valueOf, shape, look }) => {
        const path = linePath(
          points.map((point) => spotOf(point, valueOf(point))),
          shape,
        );
        return path && <path key={id} d={path} fill="none" stroke={colour} {...look} />;
      })}
    </>
  );
}
