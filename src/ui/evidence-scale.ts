/** From the worst to the best: for a KPI where less is better the first number is the greater one. */
export type EvidenceAxis = readonly [start: number, end: number];

/** Where a value lies along an axis. */
export interface EvidencePlace {
  /** 0 at the start of the axis, 100 at its end; never outside. */
  readonly percent: number;
  /** On which side the value itself lies beyond the axis; null when it lies on it. */
  readonly beyond: "start" | "end" | null;
}

/** Places a value along an axis. An axis without length has one place: its middle. */
export function placeOn([start, end]: EvidenceAxis, value: number): EvidencePlace {
  if (start === end) return { percent: 50, beyond: null };
  const share = (value - start) / (end - start);
  if (share < 0) return { percent: 0, beyond: "start" };
  if (share > 1) return { percent: 100, beyond: "end" };
  return { percent: share * 100, beyond: null };
}

/** The part of a span that lies on the axis, in per cent from its start; null when none of it does. */
export function spanOn(
  axis: EvidenceAxis,
  span: { readonly low: number; readonly high: number },
): { readonly from: number; readonly length: number } | null {
  const [one, other] = [placeOn(axis, span.low), placeOn(axis, span.high)];
  if (one.beyond !== null && one.beyond === other.beyond) return null;
  const from = Math.min(one.percent, other.percent);
  return { from, length: Math.max(one.percent, other.percent) - from };
}
