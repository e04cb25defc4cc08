import type { Band } from "../band.ts";
import type { EffectiveGoal } from "../effective-goal.ts";
import type { Day } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { Judgement } from "../scoring/judge.ts";

/** One KPI of one person with everything that decides whether help is due. */
export interface OpportunityCase {
  readonly agent: string;
  /** The team of the last day with data; null when unknown. */
  readonly team: string | null;
  readonly kpi: Kpi;
  /** Null without one: nothing is missed then. */
  readonly goal: EffectiveGoal | null;
  readonly judgement: Pick<Judgement, "value" | "sample" | "adjusted" | "probability">;
  /** Whether a decline survived the noise test of its list. */
  readonly declined: boolean;
  /** Bands of the last complete weeks, oldest first. */
  readonly bands: readonly Band[];
  /** The share of peers with a worse adjusted value, 0–1; null where no peer group may be told. */
  readonly percentile: number | null;
  /** The last day with a fact of this KPI; null without any. */
  readonly lastDay: Day | null;
  /** Whether somebody has already committed to work on it. */
  readonly committed: boolean;
  /** Whether the feeds behind it have delivered everything up to the end of the period. */
  readonly complete: boolean;
}
