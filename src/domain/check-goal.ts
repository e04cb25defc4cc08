import type { Anchors, Goal } from "./goal.ts";
import type { Kpi } from "./kpi.ts";

/** The faults of a goal for a KPI, in words that say how to mend each; empty when it is sound. */
export function checkGoal(goal: Goal, kpi: Kpi): string[] {
  const faults: string[] = [];
  if (goal.kpi !== kpi.id) faults.push(`the goal is for “${goal.kpi}”, not for “${kpi.id}”`);
  if (!(Number.isFinite(goal.weight) && goal.weight >= 0)) {
    faults.push(`the weight is ${goal.weight}: use 0 or more`);
  }
  return [
    ...faults,
    ...anchorFaults(goal.anchors, kpi),
    ...rangeFaults(goal.anchors, kpi),
    ...comparisonFaults(goal, kpi),
  ];
}

function anchorFaults(anchors: Anchors, kpi: Kpi): string[] {
  const rises = (values: readonly number[]) =>
    values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));
  switch (anchors.shape) {
    case "linear": {
      if (kpi.direction === "range") {
        return [`“${kpi.id}” is good within a range: give low and high of each anchor`];
      }
      const steps = [anchors.floor, anchors.threshold, anchors.target, anchors.stretch];
      const higher = kpi.direction === "higher";
      return rises(higher ? steps : steps.toReversed())
        ? []
        : [
            `the anchors must ${higher ? "rise" : "fall"} from floor over threshold and target to stretch, because ${
              higher ? "higher" : "lower"
            } is better`,
          ];
    }
    case "range": {
      if (kpi.direction !== "range") {
        return [`“${kpi.id}” has a better side (${kpi.direction}): give one number per anchor`];
      }
      const { floor, threshold, target, stretch } = anchors;
      const pairs = [floor, threshold, target, stretch];
      const nested =
        rises(pairs.map(([low]) => low)) && rises(pairs.map(([, high]) => high).toReversed());
      return nested && stretch[0] <= stretch[1]
        ? []
        : [
            "each pair of anchors must lie inside the one before: floor, threshold, target, stretch",
          ];
    }
  }
}

function rangeFaults(anchors: Anchors, kpi: Kpi): string[] {
  const values =
    anchors.shape === "linear"
      ? [anchors.floor, anchors.threshold, anchors.target, anchors.stretch]
      : [anchors.floor, anchors.threshold, anchors.target, anchors.stretch].flat();
  if (!values.every((value) => Number.isFinite(value))) return ["every anchor must be a number"];
  if (kpi.kind === "proportion" && values.some((value) => value < 0 || value > kpi.scale)) {
    return [`the anchors of “${kpi.id}” must lie between 0 and ${kpi.scale}, where its values lie`];
  }
  return [];
}

function comparisonFaults({ comparison }: Goal, { direction }: Kpi): string[] {
  const looksUp = comparison === ">" || comparison === ">=";
  switch (direction) {
    case "higher":
      return looksUp ? [] : ["higher is better: compare with “>” or “>=”"];
    case "lower":
      return looksUp ? ["lower is better: compare with “<” or “<=”"] : [];
    case "range":
      return [];
  }
}
