import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import type { PlanFaults } from "./plan-faults.ts";

/** What every part of the planner is given. */
export interface PlanPart {
  readonly plan: ContestPlan;
  readonly faults: PlanFaults;
  readonly onChange: (fields: Partial<ContestPlan>) => void;
}
