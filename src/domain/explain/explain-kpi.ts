import { meetsGoal, type EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { Judgement } from "../scoring/judge.ts";
import { amounts, isNothing } from "./amounts.ts";

/** The sentence of a KPI's card: what its band rests on and how far the value is from its goal. */
export function explainKpi({
  kpi,
  judgement,
  goal,
  tooFew,
}: {
  readonly kpi: Kpi;
  readonly judgement: Pick<Judgement, "value" | "sample" | "interval" | "band">;
  readonly goal: EffectiveGoal | null;
  /** Where it is not permitted: whether because too few people stand behind it. */
  readonly tooFew: boolean;
}): Message {
  const { value, band } = judgement;
  const about = amounts(kpi);
  if (band === "not-permitted") return message(tooFew ? "kpi.too-few" : "kpi.not-permitted", about);
  if (value === null) return message("kpi.no-data", about);
  const sample = judgement.sample ?? 0;
  const on = { ...about, sample, sampleUnit: kpi.sampleUnit };
  if (band === "no-goal" || goal === null) return message("kpi.no-goal", on);
  if (band === "not-enough-data") {
    return sample < kpi.minimumSample
      ? message("kpi.small-sample", { ...on, minimumSample: kpi.minimumSample })
      : message("kpi.unknown-spread", about);
  }
  const { anchors } = goal;
  switch (anchors.shape) {
    case "linear": {
      const { target, stretch } = anchors;
      const gap = Math.abs(value - target);
      switch (band) {
        case "exceeds":
          return message("kpi.exceeds", { ...on, stretch });
        case "meets":
          return message("kpi.meets", { ...on, target });
        case "below":
          return message("kpi.below", { ...on, target, gap });
        case "too-close":
          if (isNothing(gap, kpi)) return message("kpi.too-close-at", { ...on, target });
          return meetsGoal(value, goal)
            ? message("kpi.too-close-better", { ...on, target, gap })
            : message("kpi.too-close-short", { ...on, target, gap });
      }
    }
    case "range": {
      const [low, high] = anchors.target;
      const range = { ...on, low, high };
      switch (band) {
        case "exceeds":
          return message("kpi.range-exceeds", range);
        case "meets":
          return message("kpi.range-meets", range);
        case "too-close":
          return message("kpi.range-too-close", range);
        case "below":
          return value < low
            ? message("kpi.range-under", { ...range, gap: low - value })
            : message("kpi.range-over", { ...range, gap: value - high });
      }
    }
  }
}
