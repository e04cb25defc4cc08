import { usePlaces } from "../plot/plot.tsx";

/** Between which values half of a group lies, in the KPI's unit. */
export interface MiddleHalf {
  readonly low: number;
  readonly high: number;
}

/** The middle half of a group as a soft band across a plot: where those stand who are not shown one by one. */
export function MiddleHalfBand({ half }: { readonly half: MiddleHalf }) {
  const places = usePlaces();
  if (!places) return null;
  const { left, right } = places.area;
  const [top, bottom] = [places.y(half.high), places.y(half.low)];
  return (
    <rect
      x={left}
      width={Math.max(0, right - left)}
      y={top}
      height={Math.max(1, bottom - top)}
      fill="var(--peers)"
      fillOpacity={0.6}
    />
  );
}
