import * as z from "zod/mini";
import { asOfSchema, messageSchema, periodSchema, subjectSchema } from "./common.ts";

/** Points of people that are held for review, because a guardrail of the KPI that gave them signals. They still count. */
export const holdsSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  period: periodSchema,
  /** By person and KPI, in the order of the names; empty where nothing is held. */
  held: z.array(
    z.object({
      subject: subjectSchema,
      kpi: z.string(),
      /** The guardrail that signals. */
      by: z.string(),
      /** Points of the composite. */
      points: z.number(),
      sentence: messageSchema,
    }),
  ),
});

export type Holds = z.infer<typeof holdsSchema>;
