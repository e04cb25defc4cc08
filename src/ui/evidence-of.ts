import type { KpiResult } from "#src/contract/scorecard.ts";
import type { Evidence } from "./evidence-bar.tsx";
import type { EvidenceAxis } from "./evidence-scale.ts";

type Known = Pick<KpiResult, "value" | "interval" | "peers" | "goal" | "band">;

/** Without a goal an axis only has to hold what is known, with a tenth of it to spare at each end. */
export function axisAround(numbers: readonly (number | null | undefined)[]): EvidenceAxis {
  const known = numbers.filter((number) => typeof number === "number");
  if (known.length === 0) return [0, 1];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const spare = (most - least || Math.abs(most) || 1) / 10;
  return [least - spare, most + spare];
}

/** What the evidence bar draws of a KPI's result: the axis from its goal's floor to its stretch, and all that is known. */
export function evidenceOf(result: Known): Evidence {
  const { value, interval, peers, goal, band } = result;
  const known = { value, interval, peers, band };
  if (goal === null) {
    const numbers = [value, interval?.low, interval?.high, peers?.low, peers?.high];
    return { ...known, axis: axisAround(numbers), goal: null };
  }
  const { anchors } = goal;
  return anchors.shape === "linear"
    ? { ...known, axis: [anchors.floor, anchors.stretch], goal: anchors.target }
    : { ...known, axis: anchors.floor, goal: anchors.target };
}
