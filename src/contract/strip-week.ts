import * as z from "zod/mini";
import { daySchema, intervalSchema } from "./common.ts";

/** One whole week of a small process strip, by its first day. */
export const stripWeekSchema = z.object({
  day: daySchema,
  value: z.nullable(z.number()),
  limits: z.nullable(intervalSchema),
  signal: z.nullable(z.enum(["outside", "run"])),
});
