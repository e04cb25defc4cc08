import * as z from "zod/mini";
import { contestPlanSchema } from "./contests.ts";

/** A plan while it is typed: anything may still be missing. */
const typedPlanSchema = z.extend(contestPlanSchema, {
  name: z.string(),
  about: z.string(),
  prizes: z.array(z.string()),
  kpis: z.array(z.object({ kpi: z.string(), weight: z.number() })),
  from: z.string(),
  to: z.string(),
  lateDays: z.number(),
});

/** What somebody typed of a contest and has not sent yet, as a browser keeps it. */
export const contestDraftSchema = z.object({
  /** Whose it is: several people may use one browser. */
  person: z.string(),
  contest: z.string(),
  /** The version of the contest that it changes; 0 for a new one. */
  version: z.number(),
  plan: typedPlanSchema,
});

export type TypedPlan = z.infer<typeof typedPlanSchema>;
export type ContestDraft = z.infer<typeof contestDraftSchema>;
