import type { Row } from "./contract/fact-batch.ts";
import { anchors } from "./hand-made-world.ts";

/** A goal for satisfaction whose anchors are easy to reckon with: floor 60, threshold 70, target 80, stretch 90. */
export const csatGoal = { kpi: "csat", anchors: anchors(60, 70, 80, 90) };

/** The measures of so many satisfied customers among so many answers. */
export function surveyed(satisfied: number, answered: number) {
  return { surveys_top_box: satisfied, surveys_answered: answered };
}

/** What somebody did on one day, in team red unless told. */
export function rowOf(
  day: string,
  agent: string,
  measures: NonNullable<Row["measures"]>,
  dimensions: NonNullable<Row["dimensions"]> = {},
): Row {
  return { day, agent, dimensions: { team: "red", ...dimensions }, measures };
}
