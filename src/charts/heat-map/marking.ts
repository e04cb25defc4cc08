import { useState } from "react";
import type { ColumnRange } from "./heat-map-props.ts";

/** Columns that are being marked: from where the reader began to where they are now. */
interface Marking {
  readonly anchor: number;
  readonly to: number;
}

/** The marked columns from left to right; null when none are. */
function rangeOf(marking: Marking | null): ColumnRange | null {
  if (!marking) return null;
  const { anchor, to } = marking;
  return { from: Math.min(anchor, to), to: Math.max(anchor, to) };
}

/** What can be done with the marking of columns. */
export interface MarkingControl {
  readonly range: ColumnRange | null;
  /** Reaches from where the marking began, or from `anchor`, to a column. */
  readonly extend: (anchor: number, to: number) => void;
  readonly clear: () => void;
}

/** Holds the columns that are being marked. */
export function useMarking(): MarkingControl {
  const [marking, setMarking] = useState<Marking | null>(null);
  return {
    range: rangeOf(marking),
    extend: (anchor, to) => setMarking((now) => ({ anchor: now?.anchor ?? anchor, to })),
    clear: () => setMarking(null),
  };
}
