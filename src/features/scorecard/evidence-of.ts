import type { Anchors } from "#src/domain/goal.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import type { Evidence } from "#src/ui/evidence-bar.tsx";

type Drawn = Pick<KpiResult, "value" | "interval" | "peers" | "band"> & {
  readonly goal: { readonly anchors: Anchors } | null;
};

/** The axis of a result without a goal: whatever is known of it, so that the bar still shows where it stands. */
function ownAxis({ value, interval, peers }: Drawn): readonly [number, number] | null {
  const known = [value, interval?.low, interval?.high, peers?.low, peers?.high].filter(
    (number) => number !== null && number !== undefined,
  );
  return known.length > 1 ? [Math.min(...known), Math.max(...known)] : null;
}

/** What the evidence bar draws of a KPI's result; null when there is neither a goal nor enough to draw an axis from. */
export function evidenceOf(result: Drawn): Evidence | null {
  const { value, interval, peers, band } = result;
  const anchors = result.goal?.anchors;
  const drawn = { peers, interval, value, band };
  if (anchors === undefined) {
    const axis = ownAxis(result);
    return axis && { ...drawn, axis, goal: null };
  }
  switch (anchors.shape) {
    case "linear":
      return { ...drawn, axis: [anchors.floor, anchors.stretch], goal: anchors.target };
    case "range":
      return { ...drawn, axis: anchors.floor, goal: anchors.target };
  }
}
