import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatValue } from "#src/domain/format.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { EvidenceBar, type ScaleWords } from "./evidence-bar.tsx";
import { evidenceOf } from "./evidence-of.ts";
import { useNumberStyle } from "./number-style.ts";

interface KpiEvidenceProps {
  readonly kpi: Pick<Kpi, "unit" | "decimals">;
  readonly result: Pick<KpiResult, "value" | "interval" | "peers" | "goal" | "band">;
  /** The one sentence that says what the bar shows: its accessible name. */
  readonly sentence: string;
}

/** The anchors of a goal in words: a range's goal is both of its edges, and its axis runs between its two floors. */
function scaleOf(
  { goal }: Pick<KpiResult, "goal">,
  write: (value: number) => string,
): ScaleWords | null {
  const anchors = goal?.anchors;
  if (!anchors) return null;
  if (anchors.shape === "linear") {
    const { floor, target, stretch } = anchors;
    return { start: write(floor), goal: write(target), end: write(stretch) };
  }
  const [start, end] = anchors.floor;
  return {
    start: write(start),
    goal: anchors.target.map(write).join(" – "),
    end: write(end),
  };
}

/** A KPI's evidence bar with the values of its axis and its goal below it; without a goal there are none to name. */
export function KpiEvidence({ kpi, result, sentence }: KpiEvidenceProps) {
  const style = useNumberStyle();
  const scale = scaleOf(result, (value) => formatValue(kpi, value, style));
  return (
    <EvidenceBar evidence={evidenceOf(result)} sentence={sentence} {...(scale && { scale })} />
  );
}
