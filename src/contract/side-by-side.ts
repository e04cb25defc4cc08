import * as z from "zod/mini";
import {
  asOfSchema,
  bandSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";
import { kpiResultSchema } from "./scorecard.ts";

/** Side by side there is room for five; one alone is no comparison. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 5;

/** Two to five people or units side by side. */
export const sideBySideSchema = z.object({
  asOf: asOfSchema,
  period: periodSchema,
  /** In the order asked for; the others are held against the first. */
  subjects: z.array(
    z.extend(subjectSchema, {
      place: z.string(),
      composite: z.object({
        score: z.nullable(z.number()),
        interval: z.nullable(intervalSchema),
        band: bandSchema,
        coverage: z.number(),
      }),
    }),
  ),
  /** KPIs that every one of them may be shown by, those with a goal that counts for any of them, the heaviest first. */
  kpis: z.array(
    z.object({
      kpi: z.string(),
      /** One for each subject, in their order. */
      cells: z.array(
        z.extend(
          z.pick(kpiResultSchema, {
            value: true,
            sample: true,
            interval: true,
            goal: true,
            band: true,
            score: true,
            sentence: true,
          }),
          {
            /** Against the first subject; null for the first itself, and where the cell may not be shown. */
            difference: z.nullable(
              z.object({
                /** value − the first subject's value. */
                delta: z.nullable(z.number()),
                interval: z.nullable(intervalSchema),
                /** Whether it survives the noise test that all differences of the answer share. */
                verdict: z.enum(["better", "worse", "too-close", "not-enough-data"]),
                sentence: messageSchema,
              }),
            ),
          },
        ),
      ),
    }),
  ),
});

export type SideBySide = z.infer<typeof sideBySideSchema>;
