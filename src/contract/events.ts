import * as z from "zod/mini";

/** What the server pushes over `GET /api/events`: names of what changed, never the data. */
export const eventSchema = z.union([
  z.object({ type: z.literal("data"), version: z.number() }),
  z.object({ type: z.literal("record"), kind: z.string() }),
]);

export type ServerEvent = z.infer<typeof eventSchema>;
